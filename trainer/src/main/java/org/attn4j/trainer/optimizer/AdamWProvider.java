package org.attn4j.trainer.optimizer;

import org.attn4j.core.optimizer.OptimizerProvider;

/** {@code adamw}: Adam with decoupled weight decay. */
public final class AdamWProvider implements OptimizerProvider {

    @Override
    public String name() {
        return "adamw";
    }

    @Override
    public String description() {
        return "Adam with decoupled weight decay";
    }

    @Override
    public Class<AdamWParameters> parameters() {
        return AdamWParameters.class;
    }
}
