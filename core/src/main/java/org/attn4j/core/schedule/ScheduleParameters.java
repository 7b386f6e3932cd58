package org.attn4j.core.schedule;

/** Validated parameters of a schedule; records only. */
public interface ScheduleParameters {

    /** The schedule with these parameters. */
    Schedule create();
}
