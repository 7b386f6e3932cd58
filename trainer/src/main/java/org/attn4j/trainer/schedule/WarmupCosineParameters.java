package org.attn4j.trainer.schedule;

import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.schedule.Schedule;
import org.attn4j.core.schedule.ScheduleParameters;

/**
 * Linear warm-up, then cosine decay to 0.
 *
 * @param warmupEpochs epochs of the warm-up; the rate of the first iteration is above 0
 */
public record WarmupCosineParameters(
        @Doc("epochs of linear warm-up") @Default("5") @Range(min = 0)
        int warmupEpochs) implements ScheduleParameters {

    @Override
    public Schedule create() {
        return step -> {
            long rise = (long) warmupEpochs * step.iterationsPerEpoch();
            if (step.iteration() < rise) {
                return (step.iteration() + 1.0) / rise;
            }
            double rest = Math.max(1, (double) step.epochs() * step.iterationsPerEpoch() - rise);
            return (1 + Math.cos(Math.PI * (step.iteration() - rise) / rest)) / 2;
        };
    }
}
