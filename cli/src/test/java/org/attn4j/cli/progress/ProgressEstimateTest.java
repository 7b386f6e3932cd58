package org.attn4j.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.attn4j.runfiles.RunId;
import org.junit.jupiter.api.Test;

class ProgressEstimateTest {

    private final AtomicLong nanoseconds = new AtomicLong(5);
    private final ProgressEstimate pace = new ProgressEstimate(nanoseconds::get);

    private static final RunId RUN = new RunId("eca", 1);
    private static final RunId OTHER = new RunId("none", 1);

    private long images;

    private void reportAfter(double seconds, RunId run, long imagesDone) {
        nanoseconds.addAndGet((long) (seconds * 1e9));
        pace.trained(run, imagesDone);
    }

    private void batchAfter(double seconds, int size) {
        images += size;
        reportAfter(seconds, RUN, images);
    }

    @Test
    void theRateNeedsTwoBatches() {
        pace.runStarted(RUN, 320, 0);
        assertEquals(Optional.empty(), pace.imagesPerSecond());
        batchAfter(1, 32);
        assertEquals(Optional.empty(), pace.imagesPerSecond());
        batchAfter(0.5, 32);
        assertEquals(Optional.of(64.0), pace.imagesPerSecond());
    }

    @Test
    void theRateForgetsOldBatches() {
        pace.runStarted(RUN, 10_000, 0);
        batchAfter(100, 10);
        for (int batch = 0; batch < 21; batch++) {
            batchAfter(0.1, 10);
        }
        assertEquals(100, pace.imagesPerSecond().orElseThrow(), 1e-6);
    }

    @Test
    void testingIsNoPartOfTheRate() {
        pace.runStarted(RUN, 10_000, 0);
        batchAfter(1, 10);
        batchAfter(1, 10);
        pace.interrupted(RUN);
        assertEquals(Optional.empty(), pace.imagesPerSecond());
        batchAfter(60, 10);
        batchAfter(1, 10);
        assertEquals(Optional.of(10.0), pace.imagesPerSecond());
    }

    @Test
    void theTimeLeftCountsTheRestOfTheRunAndTheRunsAfterIt() {
        pace.studyStarted(3);
        pace.runStarted(RUN, 100, 0);
        assertEquals(Optional.empty(), pace.left());
        batchAfter(2, 10);
        // 90 images of this run and 100 of each of two others, 0.2 s an image.
        assertEquals(Optional.of(Duration.ofSeconds(58)), pace.left());
        assertEquals(10.0 / 300, pace.share(), 1e-9);
    }

    @Test
    void aRunThatFailsBeforeItTrainsIsNotWaitedFor() {
        pace.studyStarted(3);
        pace.runStarted(RUN, 100, 0);
        batchAfter(2, 10);
        pace.runEnded(OTHER);
        pace.runEnded(OTHER);
        // 90 images of this run and 100 of one other, 0.2 s an image.
        assertEquals(Optional.of(Duration.ofSeconds(38)), pace.left());
    }

    @Test
    void whatEarlierProcessesTrainedIsNotLeft() {
        pace.studyStarted(1);
        pace.runStarted(RUN, 100, 50);
        reportAfter(1, RUN, 60);
        assertEquals(Optional.of(Duration.ofSeconds(4)), pace.left());
        assertEquals(0.6, pace.share(), 1e-9);
    }

    @Test
    void runsThatTrainAtTheSameTimeShareRateAndTime() {
        pace.studyStarted(4);
        pace.runStarted(RUN, 100, 0);
        pace.runStarted(OTHER, 300, 0);
        reportAfter(1, RUN, 10);
        reportAfter(0, OTHER, 30);
        reportAfter(1, RUN, 20);
        reportAfter(0, OTHER, 60);
        // 10 and 30 images per second.
        assertEquals(40, pace.imagesPerSecond().orElseThrow(), 1e-9);
        // 80 images in 2 s; 80 and 240 of these runs are left, and two others of 200 on average.
        assertEquals(Optional.of(Duration.ofSeconds(18)), pace.left());
        assertEquals(80.0 / 800, pace.share(), 1e-9);
        pace.runEnded(OTHER);
        assertEquals(1, pace.running());
        assertEquals(10, pace.imagesPerSecond().orElseThrow(), 1e-9);
        // What a run that failed has not trained is not left.
        assertEquals(Optional.of(Duration.ofSeconds(12)), pace.left());
    }
}
