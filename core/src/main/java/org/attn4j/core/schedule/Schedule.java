package org.attn4j.core.schedule;

/** The learning rate as a function of the iteration. Immutable. */
public interface Schedule {

    /**
     * The factor on the base learning rate, from 0 to 1.
     *
     * @param step the iteration that the rate is for
     */
    double factor(ScheduleStep step);
}
