package org.attn4j.cli.progress;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Estimates the training speed and the remaining time: the rate over the last batches, and for the whole study the
 * elapsed time scaled to the remaining images. Runs that have not begun are assumed to be as long as the current one. Not
 * thread-safe.
 */
final class ProgressEstimate {

    private static final double NANOSECONDS = 1e9;

    /** The number of batches over which the rate is averaged. */
    private static final int WINDOW = 20;

    private final LongSupplier clock;
    private final Deque<Long> batches = new ArrayDeque<>();
    private long started;
    private long imagesTrained;
    private long imagesOfRun;
    private long imagesLeftOfRun;
    private int runsAfter;
    private int batchSize;

    /** Creates an estimate with a clock in nanoseconds. */
    ProgressEstimate(LongSupplier clock) {
        this.clock = clock;
        this.started = clock.getAsLong();
    }

    /** Starts a study with this many runs to train. */
    void studyStarted(int runs) {
        started = clock.getAsLong();
        imagesTrained = 0;
        runsAfter = runs;
    }

    /** Starts the next run. */
    void runStarted(int size, long images, long imagesDone) {
        runsAfter = Math.max(0, runsAfter - 1);
        batchSize = size;
        imagesOfRun = images;
        imagesLeftOfRun = images - imagesDone;
        batches.clear();
    }

    /** Counts a trained batch. */
    void batchDone() {
        imagesTrained += batchSize;
        imagesLeftOfRun -= batchSize;
        batches.addLast(clock.getAsLong());
        if (batches.size() > WINDOW) {
            batches.removeFirst();
        }
    }

    /** Restarts the rate, after something other than training took time. */
    void interrupted() {
        batches.clear();
    }

    /** Images per second over the last batches; empty before the second batch. */
    Optional<Double> imagesPerSecond() {
        if (batches.size() < 2) {
            return Optional.empty();
        }
        double seconds = (batches.getLast() - batches.getFirst()) / NANOSECONDS;
        return seconds > 0 ? Optional.of(batchSize * (batches.size() - 1) / seconds) : Optional.empty();
    }

    /** The time until the last run of the study is done; empty before the first batch. */
    Optional<Duration> left() {
        if (imagesTrained == 0) {
            return Optional.empty();
        }
        double nanosecondsPerImage = (double) (clock.getAsLong() - started) / imagesTrained;
        double images = imagesLeftOfRun + (double) runsAfter * imagesOfRun;
        return Optional.of(Duration.ofNanos((long) (nanosecondsPerImage * images)));
    }
}
