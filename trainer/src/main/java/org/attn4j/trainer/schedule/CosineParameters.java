package org.attn4j.trainer.schedule;

import org.attn4j.core.schedule.Schedule;
import org.attn4j.core.schedule.ScheduleParameters;

/** Cosine annealing: (1 + cos(pi * t / T)) / 2, t iterations of T. Loshchilov and Hutter, arXiv:1608.03983, equation 5. */
public record CosineParameters() implements ScheduleParameters {

    @Override
    public Schedule create() {
        return step ->
                (1 + Math.cos(Math.PI * step.iteration() / ((double) step.iterationsPerEpoch() * step.epochs()))) / 2;
    }
}
