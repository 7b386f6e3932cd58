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
                Provider.optimizer("adam", "Adam with weight decay added to the gradient", AdamParameters.class),
                Provider.optimizer("adamw", "Adam with decoupled weight decay", AdamWParameters.class),
                Provider.optimizer("sgd", "stochastic gradient descent with momentum", SgdParameters.class),
                Provider.schedule("constant", "the base learning rate throughout", ConstantParameters.class),
                Provider.schedule(
                        "cosine",
                        "cosine decay from the base learning rate to 0 over the whole run, per iteration",
                        CosineParameters.class),
                Provider.schedule(
                        "step",
                        "multiplies the learning rate by gamma at fixed intervals of epochs or at milestones",
                        StepParameters.class),
                Provider.schedule(
                        "warmup-cosine",
                        "linear warm-up, then cosine decay to 0, per iteration",
                        WarmupCosineParameters.class),
                Provider.loss(
                        "cross-entropy", "softmax cross-entropy with label smoothing", CrossEntropyParameters.class));
    }
}
