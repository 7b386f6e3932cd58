package org.attn4j.trainer.optimizer;

import org.attn4j.core.optimizer.Optimizer;
import org.attn4j.core.optimizer.OptimizerParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of Adam with decoupled weight decay. Loshchilov and Hutter, arXiv:1711.05101, algorithm 2.
 *
 * @param learningRate the base learning rate
 * @param weightDecay fraction of a weight that a step with learning rate 1 subtracts
 * @param beta1 decay rate of the first moment
 * @param beta2 decay rate of the second moment
 * @param epsilon added to the square root of the bias-corrected second moment
 */
public record AdamWParameters(
        @Doc("base learning rate") @Default("0.001") @Range(min = 0, aboveMin = true)
        double learningRate,

        @Doc("each step subtracts learning rate x weightDecay x weight") @Default("0.01") @Range(min = 0)
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
        return new Adam(learningRate, new Adam.Constants(beta1, beta2, epsilon, 0, weightDecay));
    }
}
