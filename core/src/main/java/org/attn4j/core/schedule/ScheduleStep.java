package org.attn4j.core.schedule;

/** What a schedule is asked for: the place of one iteration in a run. Immutable. */
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
     * @param iteration from 0 over the whole run
     * @param iterationsPerEpoch at least 1
     * @param epochs of the whole run, at least 1
     * @throws IllegalArgumentException if a number is below its least
     */
    public static ScheduleStep of(long iteration, int iterationsPerEpoch, int epochs) {
        if (iteration < 0 || iterationsPerEpoch < 1 || epochs < 1) {
            throw new IllegalArgumentException("iteration " + iteration + " of " + iterationsPerEpoch
                    + " per epoch and " + epochs + " epochs is not in a run");
        }
        return new ScheduleStep(iteration, iterationsPerEpoch, epochs);
    }

    /** The number of the iteration, from 0 over the whole run. */
    public long iteration() {
        return iteration;
    }

    /** The number of iterations of an epoch, at least 1. */
    public int iterationsPerEpoch() {
        return iterationsPerEpoch;
    }

    /** The number of epochs of the whole run, at least 1. */
    public int epochs() {
        return epochs;
    }
}
