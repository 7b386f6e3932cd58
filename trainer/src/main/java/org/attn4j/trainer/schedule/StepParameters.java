package org.attn4j.trainer.schedule;

import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The rate falls in steps.
 *
 * @param every epochs of one rate
 * @param gamma what the rate is multiplied with afterwards
 */
public record StepParameters(
        @Doc("epochs between steps") @Default("30") @Range(min = 1)
        int every,

        @Doc("factor of one step") @Default("0.1") @Range(min = 0, aboveMin = true)
        double gamma)
        implements ScheduleParameters {

    @Override
    public Schedule create() {
        return (iteration, iterationsPerEpoch, epochs) -> Math.pow(gamma, iteration / iterationsPerEpoch / every);
    }
}
