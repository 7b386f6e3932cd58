package org.attn4j.trainer.schedule;

/** Validated parameters of a schedule; records only. */
public interface ScheduleParameters {

    /** The schedule with these parameters. */
    Schedule create();
}
