package org.attn4j.testkit.template.schedule;

import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.schedule.Schedule;
import org.attn4j.core.schedule.ScheduleParameters;
import org.attn4j.core.schedule.ScheduleStep;

/**
 * Polynomial decay of the learning rate, from its base to the fraction {@code end} of it. With iteration t from 0 and T
 * iterations in the run:
 *
 * <pre>
 *   factor = end + (1 - end) (1 - t / T)^power       from 1 down to end, each in 0..1
 * </pre>
 *
 * It depends on the number of epochs, so {@code independentOfEpochs} stays false. Source: the "poly" policy of Chen et
 * al., DeepLab, arXiv:1606.00915, where power is 0.9 and end is 0.
 *
 * @param power the exponent; 1 is a straight line
 * @param end the factor at the end of the run
 */
public record Example(
        @Doc("exponent; 1 is a straight line") @Default("0.9") @Range(min = 0, aboveMin = true)
        double power,

        @Doc("factor at the end of the run") @Default("0") @Range(min = 0, max = 1)
        double end)
        implements ScheduleParameters, Schedule {

    @Override
    public Schedule create() {
        return this;
    }

    @Override
    public double factor(ScheduleStep step) {
        double iterations = (double) step.iterationsPerEpoch() * step.epochs();
        return end + (1 - end) * Math.pow(1 - step.iteration() / iterations, power);
    }
}
