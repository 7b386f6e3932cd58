package org.attn4j.trainer.optimizer;

import org.attn4j.core.optimizer.Optimizer;
import org.attn4j.core.optimizer.OptimizerParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of Adam with decoupled weight decay. Loshchilov and Hutter, arXiv:1711.05101, algorithm 2.
 *
 * @param learningRate the base rate
 * @param weightDecay share of a weight that a step of rate 1 takes away
 * @param beta1 of the first moment
 * @param beta2 of the second moment
 * @param epsilon added to the root of the corrected second moment
 */
public record AdamWParameters(
        @Doc("base learning rate") @Default("0.001") @Range(min = 0, aboveMin = true)
        double learningRate,

        @Doc("weight decay: each step subtracts this share of a weight, times the learning rate")
        @Default("0.01")
        @Range(min = 0)
        double weightDecay,

        @Doc("decay of the first moment") @Default("0.9") @Range(min = 0, max = 1, belowMax = true)
        double beta1,

        @Doc("decay of the second moment") @Default("0.999") @Range(min = 0, max = 1, belowMax = true)
        double beta2,

        @Doc("added to the root of the corrected second moment") @Default("1e-8") @Range(min = 0, aboveMin = true)
        double epsilon)
        implements OptimizerParameters {

    @Override
    public Optimizer create() {
        return new Adam(learningRate, new Adam.Constants(beta1, beta2, epsilon, 0, weightDecay));
    }
}
