package org.attn4j.trainer.schedule;

import org.attn4j.core.schedule.ScheduleProvider;

/** {@code warmup-cosine}: a linear rise, then half a cosine to 0, by iteration. */
public final class WarmupCosineProvider implements ScheduleProvider {

    @Override
    public String name() {
        return "warmup-cosine";
    }

    @Override
    public String description() {
        return "a linear rise, then half a cosine to 0, by iteration";
    }

    @Override
    public Class<WarmupCosineParameters> parameters() {
        return WarmupCosineParameters.class;
    }
}
