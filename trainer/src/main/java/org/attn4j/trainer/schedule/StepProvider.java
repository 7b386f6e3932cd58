package org.attn4j.trainer.schedule;

import org.attn4j.core.schedule.ScheduleProvider;

/** {@code step}: the rate times gamma after every so many epochs, or at milestones. */
public final class StepProvider implements ScheduleProvider {

    @Override
    public String name() {
        return "step";
    }

    @Override
    public String description() {
        return "the rate times gamma after every so many epochs, or at milestones";
    }

    @Override
    public Class<StepParameters> parameters() {
        return StepParameters.class;
    }
}
