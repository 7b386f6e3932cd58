package org.attn4j.trainer.optimizer;

import java.util.List;
import org.attn4j.core.array.HostArray;
import org.attn4j.core.optimizer.Optimizer;
import org.attn4j.core.optimizer.OptimizerStep;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adam, with epsilon added where PyTorch and Paddle add it:
 * <pre>
 *   g = gradient + coupledDecay * w
 *   m = beta1 * m + (1 - beta1) * g
 *   v = beta2 * v + (1 - beta2) * g * g
 *   w = w - rate * decoupledDecay * w
 *   w = w - rate / (1 - beta1^t) * m / (sqrt(v / (1 - beta2^t)) + epsilon)
 * </pre>
 * Kingma and Ba, arXiv:1412.6980, algorithm 1. ND4J's Adam adds epsilon before the bias correction, which makes its
 * effect up to 32 times larger in the first steps.
 */
final class Adam implements Optimizer {

    /** The values that are the same for all steps. */
    record Constants(double beta1, double beta2, double epsilon, double coupledDecay, double decoupledDecay) {}

    private final double learningRate;
    private final Constants constants;

    Adam(double learningRate, Constants constants) {
        this.learningRate = learningRate;
        this.constants = constants;
    }

    @Override
    public double learningRate() {
        return learningRate;
    }

    @Override
    public List<String> slots() {
        return List.of("m", "v");
    }

    @Override
    public void step(OptimizerStep step) {
        INDArray weights = step.weights();
        INDArray gradients = step.gradients();
        Constants at = step.decayed()
                ? constants
                : new Constants(constants.beta1(), constants.beta2(), constants.epsilon(), 0, 0);
        double correction1 = 1 - Math.pow(constants.beta1(), step.number());
        double correction2 = Math.sqrt(1 - Math.pow(constants.beta2(), step.number()));
        AdamStep scalars = new AdamStep(at, step.learningRate(), step.learningRate() / correction1, correction2);
        INDArray m = step.slot("m");
        INDArray v = step.slot("v");
        if (HostArray.supports(weights)) {
            scalars.onHost(weights, gradients, m, v);
        } else {
            AdamOperations.step(scalars, weights, gradients, m, v);
        }
    }
}
