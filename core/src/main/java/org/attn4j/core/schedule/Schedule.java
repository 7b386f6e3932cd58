package org.attn4j.core.schedule;

/** The learning rate as a function of the iteration. Immutable. */
public interface Schedule {

    /**
     * The factor on the base learning rate, from 0 to 1.
     *
     * @param iteration from 0 over the whole run
     * @param iterationsPerEpoch at least 1
     * @param epochs at least 1
     */
    double factor(long iteration, int iterationsPerEpoch, int epochs);
}
