package org.attn4j.core.schedule;

/** Validated parameters of a schedule; records only. */
public interface ScheduleParameters {

    /** The schedule with these parameters. */
    Schedule create();

    /**
     * Whether the factor of an iteration does not depend on {@link ScheduleStep#epochs()}. A finished run can then be
     * continued with more epochs, as if they had been planned from the start.
     */
    default boolean independentOfEpochs() {
        return false;
    }
}
