package org.attn4j.core.schedule;

/** The input of a schedule: the index of an iteration in a run. Immutable. */
public final class ScheduleStep {

    private final long iteration;
    private final int iterationsPerEpoch;
    private final int epochs;

    private ScheduleStep(long iteration, int iterationsPerEpoch, int epochs) {
        this.iteration = iteration;
        this.iterationsPerEpoch = iterationsPerEpoch;
        this.epochs = epochs;
    }

    /**
     * A step.
     *
     * @param iteration the index of the iteration, from 0 over the whole run
     * @param iterationsPerEpoch the number of iterations per epoch, at least 1
     * @param epochs the number of epochs of the whole run, at least 1
     * @throws IllegalArgumentException if a number is below its minimum
     */
    public static ScheduleStep of(long iteration, int iterationsPerEpoch, int epochs) {
        if (iteration < 0 || iterationsPerEpoch < 1 || epochs < 1) {
            throw new IllegalArgumentException(
                    "iteration must be at least 0, iterationsPerEpoch and epochs at least 1, were " + iteration + ", "
                            + iterationsPerEpoch + " and " + epochs);
        }
        return new ScheduleStep(iteration, iterationsPerEpoch, epochs);
    }

    /** The index of the iteration, from 0 over the whole run. */
    public long iteration() {
        return iteration;
    }

    /** The number of iterations per epoch, at least 1. */
    public int iterationsPerEpoch() {
        return iterationsPerEpoch;
    }

    /** The number of epochs of the whole run, at least 1. */
    public int epochs() {
        return epochs;
    }
}
