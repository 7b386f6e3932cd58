package org.attn4j.trainer.step;

import java.util.OptionalDouble;
import org.attn4j.core.optimizer.Optimizer;
import org.attn4j.core.schedule.Schedule;
import org.attn4j.trainer.optimizer.DecayedTensors;

/**
 * How a gradient updates the weights.
 *
 * @param optimizer computes the update
 * @param schedule sets the learning rate
 * @param decayed the tensors that weight decay applies to
 * @param ema decay of the weights' moving average, above 0 and below 1; empty: no average
 */
public record StepRecipe(Optimizer optimizer, Schedule schedule, DecayedTensors decayed, OptionalDouble ema) {

    /** A recipe with weight decay on all tensors that are not exempt, without averaging. */
    public static StepRecipe of(Optimizer optimizer, Schedule schedule) {
        return new StepRecipe(optimizer, schedule, DecayedTensors.ALL, OptionalDouble.empty());
    }
}
