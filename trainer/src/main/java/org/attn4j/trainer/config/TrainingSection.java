package org.attn4j.trainer.config;

import java.util.Optional;
import java.util.OptionalDouble;
import org.attn4j.core.loss.LossParameters;
import org.attn4j.core.optimizer.OptimizerParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.schedule.ScheduleParameters;
import org.attn4j.engine.network.InitScheme;
import org.attn4j.trainer.optimizer.Decayed;
import org.attn4j.trainer.step.StepRecipe;

/** {@code training}: the recipe. Defaults are those of the AlexNet recipe. */
public record TrainingSection(
        @Doc("passes over the training images") @Default("50") @Range(min = 1)
        int epochs,

        @Doc("images per step; an incomplete last batch is dropped") @Default("128") @Range(min = 1)
        int batchSize,

        @Doc("the optimiser, which turns gradients into steps") @Default("{\"type\": \"adam\"}")
        OptimizerParameters optimizer,

        @Doc("the learning-rate schedule") @Default("{\"type\": \"cosine\"}")
        ScheduleParameters schedule,

        @Doc("the loss to minimise") @Default("{\"type\": \"cross-entropy\"}")
        LossParameters loss,

        @Doc("initial weights of convolutions and linear layers") @Default("paddle")
        InitScheme init,

        @Doc("mixup's alpha; 0 is off") @Default("0") @Range(min = 0)
        double mixup,

        @Doc(
                "tensors that weight decay applies to: all, or weights, which excludes biases, normalisations and vectors; all if absent")
        Optional<Decayed> decayed,

        @Doc("decay of the moving average of the weights, which is then evaluated and saved; off if absent")
        @Range(min = 0, max = 1, aboveMin = true, belowMax = true)
        OptionalDouble ema) {

    /** How a gradient becomes a change of the weights. */
    public StepRecipe recipe() {
        return new StepRecipe(optimizer.create(), schedule.create(), decayed.orElse(Decayed.ALL), ema);
    }
}
