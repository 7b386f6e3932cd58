package org.attn4j.trainer.step;

import java.util.OptionalDouble;
import org.attn4j.core.optimizer.Optimizer;
import org.attn4j.core.schedule.Schedule;
import org.attn4j.trainer.optimizer.DecayedTensors;

/**
 * How a gradient becomes a change of the weights.
 *
 * @param optimizer what makes the change
 * @param schedule how the learning rate changes
 * @param decayed which tensors weight decay applies to
 * @param ema decay of the weights' moving average, above 0 and below 1; empty: none is kept
 */
public record StepRecipe(Optimizer optimizer, Schedule schedule, DecayedTensors decayed, OptionalDouble ema) {

    /** Weight decay on all tensors that do not exempt themselves, no average. */
    public static StepRecipe of(Optimizer optimizer, Schedule schedule) {
        return new StepRecipe(optimizer, schedule, DecayedTensors.ALL, OptionalDouble.empty());
    }
}
