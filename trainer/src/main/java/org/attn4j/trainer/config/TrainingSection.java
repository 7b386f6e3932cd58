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

        @Doc("images of one step; an incomplete last batch is dropped") @Default("128") @Range(min = 1)
        int batchSize,

        @Doc("how gradients become steps") @Default("{\"type\": \"adam\"}")
        OptimizerParameters optimizer,

        @Doc("how the learning rate changes") @Default("{\"type\": \"cosine\"}")
        ScheduleParameters schedule,

        @Doc("what is minimised") @Default("{\"type\": \"cross-entropy\"}")
        LossParameters loss,

        @Doc("how convolutions and linear layers begin") @Default("paddle")
        InitScheme init,

        @Doc("mixup's alpha; 0 is off") @Default("0") @Range(min = 0)
        double mixup,

        @Doc("what weight decay applies to: all, or weights: no biases, normalisations and vectors; all where absent")
        Optional<DecayedTensors> decayed,

        @Doc("decay of the moving average of all weights that is then evaluated and saved; off where absent")
        @Range(min = 0, max = 1, aboveMin = true, belowMax = true)
        OptionalDouble ema) {

    /** How a gradient becomes a change of the weights. */
    public StepRecipe recipe() {
        return new StepRecipe(optimizer.create(), schedule.create(), decayed.orElse(DecayedTensors.ALL), ema);
    }
}
