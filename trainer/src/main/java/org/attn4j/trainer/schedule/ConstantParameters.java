package org.attn4j.trainer.schedule;

/** The factor is 1. */
public record ConstantParameters() implements ScheduleParameters {

    @Override
    public Schedule create() {
        return (iteration, iterationsPerEpoch, epochs) -> 1;
    }
}
