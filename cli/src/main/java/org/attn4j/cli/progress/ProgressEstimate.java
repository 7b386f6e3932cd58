package org.attn4j.cli.progress;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How fast training goes and how long it will still take: the rate over the last batches, and for the whole study the
 * time so far scaled by the images to come. Runs not yet begun are taken to be as long as the present one. Not
 * thread-safe.
 */
final class ProgressEstimate {

    private static final double NANOSECONDS = 1e9;

    /** Batches that the rate looks back on. */
    private static final int WINDOW = 20;

    private final LongSupplier clock;
    private final Deque<Long> batches = new ArrayDeque<>();
    private long started;
    private long imagesTrained;
    private long imagesOfRun;
    private long imagesLeftOfRun;
    private int runsAfter;
    private int batchSize;

    /** A pace by a clock of nanoseconds. */
    ProgressEstimate(LongSupplier clock) {
        this.clock = clock;
        this.started = clock.getAsLong();
    }

    /** The study begins, of which so many runs are to be trained. */
    void studyStarted(int runs) {
        started = clock.getAsLong();
        imagesTrained = 0;
        runsAfter = runs;
    }

    /** The next run begins. */
    void runStarted(int size, long images, long imagesDone) {
        runsAfter = Math.max(0, runsAfter - 1);
        batchSize = size;
        imagesOfRun = images;
        imagesLeftOfRun = images - imagesDone;
        batches.clear();
    }

    /** A batch is trained. */
    void batchDone() {
        imagesTrained += batchSize;
        imagesLeftOfRun -= batchSize;
        batches.addLast(clock.getAsLong());
        if (batches.size() > WINDOW) {
            batches.removeFirst();
        }
    }

    /** Something else than training took time: the rate starts anew. */
    void interrupted() {
        batches.clear();
    }

    /** Images a second over the last batches; nothing before the second one. */
    Optional<Double> imagesPerSecond() {
        if (batches.size() < 2) {
            return Optional.empty();
        }
        double seconds = (batches.getLast() - batches.getFirst()) / NANOSECONDS;
        return seconds > 0 ? Optional.of(batchSize * (batches.size() - 1) / seconds) : Optional.empty();
    }

    /** Until the last run of the study is trained; nothing before the first batch. */
    Optional<Duration> left() {
        if (imagesTrained == 0) {
            return Optional.empty();
        }
        double nanosecondsPerImage = (double) (clock.getAsLong() - started) / imagesTrained;
        double images = imagesLeftOfRun + (double) runsAfter * imagesOfRun;
        return Optional.of(Duration.ofNanos((long) (nanosecondsPerImage * images)));
    }
}
