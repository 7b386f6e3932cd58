package org.attn4j.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressEstimateTest {

    private final AtomicLong nanoseconds = new AtomicLong(5);
    private final ProgressEstimate pace = new ProgressEstimate(nanoseconds::get);

    private void batchAfter(double seconds) {
        nanoseconds.addAndGet((long) (seconds * 1e9));
        pace.batchDone();
    }

    @Test
    void theRateNeedsTwoBatches() {
        pace.runStarted(32, 320, 0);
        assertEquals(Optional.empty(), pace.imagesPerSecond());
        batchAfter(1);
        assertEquals(Optional.empty(), pace.imagesPerSecond());
        batchAfter(0.5);
        assertEquals(Optional.of(64.0), pace.imagesPerSecond());
    }

    @Test
    void theRateForgetsOldBatches() {
        pace.runStarted(10, 10_000, 0);
        batchAfter(100);
        for (int batch = 0; batch < 20; batch++) {
            batchAfter(0.1);
        }
        assertEquals(100, pace.imagesPerSecond().orElseThrow(), 1e-6);
    }

    @Test
    void testingIsNoPartOfTheRate() {
        pace.runStarted(10, 10_000, 0);
        batchAfter(1);
        batchAfter(1);
        pace.interrupted();
        assertEquals(Optional.empty(), pace.imagesPerSecond());
        batchAfter(60);
        batchAfter(1);
        assertEquals(Optional.of(10.0), pace.imagesPerSecond());
    }

    @Test
    void theTimeLeftCountsTheRestOfTheRunAndTheRunsAfterIt() {
        pace.studyStarted(3);
        pace.runStarted(10, 100, 0);
        assertEquals(Optional.empty(), pace.left());
        batchAfter(2);
        // 90 images of this run and 100 of each of two others, 0.2 s an image.
        assertEquals(Optional.of(Duration.ofSeconds(58)), pace.left());
    }

    @Test
    void whatEarlierProcessesTrainedIsNotLeft() {
        pace.studyStarted(1);
        pace.runStarted(10, 100, 50);
        batchAfter(1);
        assertEquals(Optional.of(Duration.ofSeconds(4)), pace.left());
    }
}
