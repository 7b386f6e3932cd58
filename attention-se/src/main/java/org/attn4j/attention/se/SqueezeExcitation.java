package org.attn4j.attention.se;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.engine.LinearProduct;
import org.attn4j.core.engine.Rectifier;
import org.attn4j.core.engine.Sigmoid;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Squeeze-and-excitation: one gate per channel, computed from all channels' means through a bottleneck.
 *
 * <p>N batch, C channels, R = max(1, C / reduction) hidden units:
 * <pre>
 *   s = mean of x over H, W              [N,C,H,W] -> [N,C]
 *   h = relu(s w1^T + b1)                [N,R], w1 [R,C]
 *   g = sigmoid(h w2^T + b2)             [N,C], w2 [C,R], each in (0,1)
 *   y = x * g                            [N,C,H,W]
 * </pre>
 * Adds 2CR weights, and R + C biases where there are any. Paper: Hu et al., Squeeze-and-Excitation Networks,
 * arXiv:1709.01507, section 3.
 */
final class SqueezeExcitation implements ChannelGate {

    private final SeParameters parameters;

    SqueezeExcitation(SeParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        int channels = shape.channels();
        int hidden = hidden(shape);
        Weight w1 = Weight.of("w1", new Init.Linear(channels, hidden), hidden, channels);
        Weight w2 = Weight.of("w2", new Init.Linear(hidden, channels), channels, hidden);
        return parameters.bias()
                ? List.of(
                        w1,
                        Weight.of("b1", new Init.Bias(channels), hidden),
                        w2,
                        Weight.of("b2", new Init.Bias(hidden), channels))
                : List.of(w1, w2);
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return 2L * shape.channels() * hidden(shape);
    }

    @Override
    public Map<String, Object> resolved(FeatureShape shape) {
        return Map.of("hidden", hidden(shape));
    }

    @Override
    public Set<Pool> pools(FeatureShape shape) {
        return Set.of(Pool.MEAN);
    }

    @Override
    public INDArray forward(Pooled pooled, Tape tape) {
        INDArray mean = pooled.get(Pool.MEAN);
        INDArray hidden = Rectifier.of(linear(mean, "w1", "b1", tape));
        INDArray gate = Sigmoid.of(linear(hidden, "w2", "b2", tape));
        tape.keep("mean", mean);
        tape.keep("hidden", hidden);
        tape.keep("gate", gate);
        return gate;
    }

    @Override
    public Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
        INDArray gate = tape.kept("gate");
        INDArray hidden = tape.kept("hidden");
        INDArray dz2 = Sigmoid.backward(gateGradient, gate);
        INDArray dhidden = linearBackward(dz2, hidden, "w2", "b2", tape);
        INDArray dz1 = Rectifier.backward(dhidden, hidden);
        return Map.of(Pool.MEAN, linearBackward(dz1, tape.kept("mean"), "w1", "b1", tape));
    }

    private INDArray linear(INDArray x, String weight, String bias, Tape tape) {
        INDArray w = tape.weight(weight);
        Optional<INDArray> b = parameters.bias() ? Optional.of(tape.weight(bias)) : Optional.empty();
        return LinearProduct.of(x, w).forward(x, w, b);
    }

    /** Adds the gradients of weight and bias; returns dLoss/dx. */
    private INDArray linearBackward(INDArray dz, INDArray x, String weight, String bias, Tape tape) {
        INDArray w = tape.weight(weight);
        LinearProduct product = LinearProduct.of(x, w);
        tape.addGradient(weight, product.weightGradient(dz, x));
        if (parameters.bias()) {
            tape.addGradient(bias, product.biasGradient(dz));
        }
        return product.inputGradient(dz, w);
    }

    private int hidden(FeatureShape shape) {
        return Math.max(1, shape.channels() / parameters.reduction());
    }
}
