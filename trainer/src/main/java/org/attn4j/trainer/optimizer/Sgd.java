package org.attn4j.trainer.optimizer;

import java.util.List;
import org.attn4j.core.array.HostArray;
import org.attn4j.core.optimizer.Optimizer;
import org.attn4j.core.optimizer.OptimizerStep;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Stochastic gradient descent with momentum u, computed as PyTorch's {@code torch.optim.SGD} without dampening:
 * <pre>
 *   g = gradient + weightDecay * w
 *   b = u * b + g                       b = g in the first step, since b starts at 0
 *   w = w - rate * b,  with Nesterov  w = w - rate * (g + u * b)
 * </pre>
 * Sutskever et al., ICML 2013, section 2; unlike there, b does not contain the rate, so that a change of the rate takes
 * effect at once.
 */
final class Sgd implements Optimizer {

    private final SgdParameters parameters;

    Sgd(SgdParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public double learningRate() {
        return parameters.learningRate();
    }

    @Override
    public List<String> slots() {
        return List.of("momentum");
    }

    @Override
    public void step(OptimizerStep step) {
        INDArray weights = step.weights();
        INDArray gradients = step.gradients();
        double decay = step.decayed() ? parameters.weightDecay() : 0;
        SgdStep scalars = new SgdStep(step.learningRate(), parameters.momentum(), parameters.nesterov(), decay);
        if (HostArray.supports(weights)) {
            scalars.onHost(weights, gradients, step.slot("momentum"));
        } else {
            SgdOperations.step(scalars, weights, gradients, step.slot("momentum"));
        }
    }
}
