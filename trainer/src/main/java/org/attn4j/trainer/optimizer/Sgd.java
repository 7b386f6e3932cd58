package org.attn4j.trainer.optimizer;

import java.util.List;
import org.attn4j.core.engine.OnAnyBackend;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Stochastic gradient descent with momentum u, as PyTorch counts it:
 * <pre>
 *   g = gradient + weightDecay * w
 *   b = u * b + g
 *   w = w - rate * b,  with Nesterov  w = w - rate * (g + u * b)
 * </pre>
 * Sutskever et al., ICML 2013, section 2, less its scaling of the first step.
 */
@OnAnyBackend
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
    public void step(
            INDArray weights, INDArray gradients, List<INDArray> slots, boolean decayed, double rate, long step) {
        INDArray direction = slots.get(0);
        if (decayed && parameters.weightDecay() > 0) {
            gradients.addi(weights.mul(parameters.weightDecay()));
        }
        direction.muli(parameters.momentum()).addi(gradients);
        if (parameters.nesterov()) {
            weights.subi(gradients.addi(direction.mul(parameters.momentum())).muli(rate));
        } else {
            weights.subi(direction.mul(rate));
        }
    }
}
