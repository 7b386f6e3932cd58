package org.attn4j.trainer.schedule;

import org.attn4j.core.schedule.ScheduleProvider;

/** {@code cosine}: half a cosine from the base rate to 0 over the whole run, by iteration. */
public final class CosineProvider implements ScheduleProvider {

    @Override
    public String name() {
        return "cosine";
    }

    @Override
    public String description() {
        return "half a cosine from the base rate to 0 over the whole run, by iteration";
    }

    @Override
    public Class<CosineParameters> parameters() {
        return CosineParameters.class;
    }
}
