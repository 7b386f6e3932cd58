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
 * @param learningRate the base learning rate
 * @param momentum fraction of the previous update direction that is kept
 * @param nesterov whether to use Nesterov momentum
 * @param weightDecay L2, added to the gradient
 */
public record SgdParameters(
        @Doc("base learning rate") @Default("0.1") @Range(min = 0, aboveMin = true)
        double learningRate,

        @Doc("fraction of the previous update direction that is kept")
        @Default("0.9")
        @Range(min = 0, max = 1, belowMax = true)
        double momentum,

        @Doc("use Nesterov momentum") @Default("false") boolean nesterov,

        @Doc("L2 penalty, added to the gradient of each tensor that weight decay applies to")
        @Default("0.0001")
        @Range(min = 0)
        double weightDecay)
        implements OptimizerParameters {

    /** Rejects Nesterov momentum with momentum 0, as PyTorch does. */
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
