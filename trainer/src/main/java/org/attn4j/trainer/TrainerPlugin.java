package org.attn4j.trainer;

import java.util.List;
import org.attn4j.core.Plugin;
import org.attn4j.core.Provider;
import org.attn4j.trainer.loss.CrossEntropyParameters;
import org.attn4j.trainer.optimizer.AdamParameters;
import org.attn4j.trainer.optimizer.AdamWParameters;
import org.attn4j.trainer.optimizer.SgdParameters;
import org.attn4j.trainer.schedule.ConstantParameters;
import org.attn4j.trainer.schedule.CosineParameters;
import org.attn4j.trainer.schedule.StepParameters;
import org.attn4j.trainer.schedule.WarmupCosineParameters;

/** The optimisers, learning rate schedules and losses of the program. */
public final class TrainerPlugin implements Plugin {

    @Override
    public List<Provider<?>> providers() {
        return List.of(
                Provider.optimizer("adam", "Adam with weight decay coupled into the gradient", AdamParameters.class),
                Provider.optimizer("adamw", "Adam with decoupled weight decay", AdamWParameters.class),
                Provider.optimizer("sgd", "stochastic gradient descent with momentum", SgdParameters.class),
                Provider.schedule("constant", "the base rate throughout", ConstantParameters.class),
                Provider.schedule(
                        "cosine",
                        "half a cosine from the base rate to 0 over the whole run, by iteration",
                        CosineParameters.class),
                Provider.schedule(
                        "step",
                        "multiplies the rate by gamma every few epochs, or at milestones",
                        StepParameters.class),
                Provider.schedule(
                        "warmup-cosine",
                        "a linear rise, then half a cosine to 0, by iteration",
                        WarmupCosineParameters.class),
                Provider.loss(
                        "cross-entropy",
                        "softmax and cross-entropy with label smoothing",
                        CrossEntropyParameters.class));
    }
}
