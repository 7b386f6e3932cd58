package org.attn4j.trainer.schedule;

import org.attn4j.core.schedule.ScheduleProvider;

/** {@code constant}: the base rate throughout. */
public final class ConstantProvider implements ScheduleProvider {

    @Override
    public String name() {
        return "constant";
    }

    @Override
    public String description() {
        return "the base rate throughout";
    }

    @Override
    public Class<ConstantParameters> parameters() {
        return ConstantParameters.class;
    }
}
