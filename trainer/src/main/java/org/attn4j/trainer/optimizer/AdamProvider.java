package org.attn4j.trainer.optimizer;

import org.attn4j.core.optimizer.OptimizerProvider;

/** {@code adam}: Adam with weight decay coupled into the gradient. */
public final class AdamProvider implements OptimizerProvider {

    @Override
    public String name() {
        return "adam";
    }

    @Override
    public String description() {
        return "Adam with weight decay coupled into the gradient";
    }

    @Override
    public Class<AdamParameters> parameters() {
        return AdamParameters.class;
    }
}
