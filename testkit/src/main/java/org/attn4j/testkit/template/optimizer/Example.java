package org.attn4j.testkit.template.optimizer;

import java.util.List;
import org.attn4j.core.optimizer.Optimizer;
import org.attn4j.core.optimizer.OptimizerParameters;
import org.attn4j.core.optimizer.OptimizerStep;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Lion: each weight moves by the learning rate in the direction of the sign of an average of gradients. Per step, with
 * weights w, gradients g and state m, all [P]:
 *
 * <pre>
 *   c = beta1 m + (1 - beta1) g
 *   w = w - rate (sign(c) + weightDecay w)       decay only for tensors that weight decay applies to
 *   m = beta2 m + (1 - beta2) g                  0 before the first step
 * </pre>
 *
 * Source: Chen et al., Symbolic Discovery of Optimization Algorithms, arXiv:2302.06675, algorithm 2; its learning rates
 * are a third to a tenth of Adam's.
 *
 * @param learningRate the base learning rate
 * @param beta1 the average's share in the direction
 * @param beta2 the share of the average that is kept
 * @param weightDecay decoupled weight decay
 */
public record Example(
        @Doc("base learning rate") @Default("0.0003") @Range(min = 0, aboveMin = true)
        double learningRate,

        @Doc("share of the average in the direction of a step")
        @Default("0.9")
        @Range(min = 0, max = 1, belowMax = true)
        double beta1,

        @Doc("share of the average that each step keeps") @Default("0.99") @Range(min = 0, max = 1, belowMax = true)
        double beta2,

        @Doc("decoupled weight decay, multiplied by the learning rate") @Default("0") @Range(min = 0)
        double weightDecay)
        implements OptimizerParameters, Optimizer {

    /** The name of m in checkpoints: never change it. */
    private static final String AVERAGE = "average";

    @Override
    public Optimizer create() {
        return this;
    }

    @Override
    public List<String> slots() {
        return List.of(AVERAGE);
    }

    @Override
    public void step(OptimizerStep step) {
        INDArray weights = step.weights();
        INDArray gradients = step.gradients();
        INDArray average = step.slot(AVERAGE);
        INDArray update = Transforms.sign(average.mul(beta1).addi(gradients.mul(1 - beta1)), false);
        if (step.decayed() && weightDecay > 0) {
            update.addi(weights.mul(weightDecay));
        }
        weights.subi(update.muli(step.learningRate()));
        average.muli(beta2).addi(gradients.muli(1 - beta2));
    }
}
