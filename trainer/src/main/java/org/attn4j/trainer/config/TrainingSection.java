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
import org.attn4j.trainer.optimizer.DecayedTensors;
import org.attn4j.trainer.step.StepRecipe;

/** {@code training}: the recipe. Defaults are those of the AlexNet recipe. */
public record TrainingSection(
        @Doc("passes over the training images") @Default("50") @Range(min = 1)
        int epochs,

        @Doc("images per step; an incomplete last batch is dropped") @Default("128") @Range(min = 1)
        int batchSize,

        @Doc("how gradients update the weights") @Default("{\"type\": \"adam\"}")
        OptimizerParameters optimizer,

        @Doc("learning-rate schedule") @Default("{\"type\": \"cosine\"}")
        ScheduleParameters schedule,

        @Doc("loss function") @Default("{\"type\": \"cross-entropy\"}")
        LossParameters loss,

        @Doc("initialisation of convolutions and linear layers: paddle or pytorch") @Default("paddle")
        InitScheme init,

        @Doc("alpha of mixup; 0 turns it off") @Default("0") @Range(min = 0)
        double mixup,

        @Doc("what weight decay applies to: all, or weights (no biases, normalisation or vectors); default: all")
        Optional<DecayedTensors> decayed,

        @Doc("decay of a moving average of the weights, evaluated and saved in their place; default: off")
        @Range(min = 0, max = 1, aboveMin = true, belowMax = true)
        OptionalDouble ema) {

    /** How a gradient updates the weights. */
    public StepRecipe recipe() {
        return new StepRecipe(optimizer.create(), schedule.create(), decayed.orElse(DecayedTensors.ALL), ema);
    }
}
