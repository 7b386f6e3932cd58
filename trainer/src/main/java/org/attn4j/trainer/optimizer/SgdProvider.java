package org.attn4j.trainer.optimizer;

import org.attn4j.core.optimizer.OptimizerProvider;

/** {@code sgd}: stochastic gradient descent with momentum. */
public final class SgdProvider implements OptimizerProvider {

    @Override
    public String name() {
        return "sgd";
    }

    @Override
    public String description() {
        return "stochastic gradient descent with momentum";
    }

    @Override
    public Class<SgdParameters> parameters() {
        return SgdParameters.class;
    }
}
