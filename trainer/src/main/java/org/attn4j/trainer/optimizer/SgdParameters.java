package org.attn4j.trainer.optimizer;

import org.attn4j.core.error.ParameterException;
import org.attn4j.core.optimizer.Optimizer;
import org.attn4j.core.optimizer.OptimizerParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of stochastic gradient descent.
 *
 * @param learningRate the base rate
 * @param momentum share of the last step's direction that is kept
 * @param nesterov whether to look ahead along the direction
 * @param weightDecay L2, added to the gradient
 */
public record SgdParameters(
        @Doc("base learning rate") @Default("0.1") @Range(min = 0, aboveMin = true)
        double learningRate,

        @Doc("share of the direction that is kept") @Default("0.9") @Range(min = 0, max = 1, belowMax = true)
        double momentum,

        @Doc("whether to look ahead along the direction") @Default("false")
        boolean nesterov,

        @Doc("L2, added to the gradient of every tensor that decays") @Default("0.0001") @Range(min = 0)
        double weightDecay)
        implements OptimizerParameters {

    /** Refuses to look ahead along a direction that is not kept, as PyTorch does. */
    public SgdParameters {
        if (nesterov && momentum == 0) {
            throw new ParameterException("nesterov", "needs a momentum above 0");
        }
    }

    @Override
    public Optimizer create() {
        return new Sgd(this);
    }
}
