package org.attn4j.trainer.optimizer;

import org.attn4j.core.optimizer.Optimizer;
import org.attn4j.core.optimizer.OptimizerParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of Adam.
 *
 * @param learningRate the base learning rate
 * @param weightDecay L2, added to the gradient
 * @param beta1 decay rate of the first moment
 * @param beta2 decay rate of the second moment
 * @param epsilon added to the square root of the bias-corrected second moment
 */
public record AdamParameters(
        @Doc("base learning rate") @Default("0.001") @Range(min = 0, aboveMin = true)
        double learningRate,

        @Doc("L2 penalty, added to the gradient of each tensor that weight decay applies to")
        @Default("0.00001")
        @Range(min = 0)
        double weightDecay,

        @Doc("decay rate of the first moment") @Default("0.9") @Range(min = 0, max = 1, belowMax = true)
        double beta1,

        @Doc("decay rate of the second moment") @Default("0.999") @Range(min = 0, max = 1, belowMax = true)
        double beta2,

        @Doc("added to the square root of the bias-corrected second moment")
        @Default("1e-8")
        @Range(min = 0, aboveMin = true)
        double epsilon)
        implements OptimizerParameters {

    @Override
    public Optimizer create() {
        return new Adam(learningRate, new Adam.Constants(beta1, beta2, epsilon, weightDecay, 0));
    }
}
