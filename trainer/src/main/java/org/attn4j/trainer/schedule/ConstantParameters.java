package org.attn4j.trainer.schedule;

import org.attn4j.core.schedule.Schedule;
import org.attn4j.core.schedule.ScheduleParameters;

/** The factor is 1. */
public record ConstantParameters() implements ScheduleParameters {

    @Override
    public boolean independentOfEpochs() {
        return true;
    }

    @Override
    public Schedule create() {
        return step -> 1;
    }
}
