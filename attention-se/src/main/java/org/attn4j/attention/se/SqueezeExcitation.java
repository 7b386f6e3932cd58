package org.attn4j.attention.se;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

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
    public Set<Pool> pools() {
        return Set.of(Pool.MEAN);
    }

    @Override
    public INDArray forward(Pooled pooled, Tape tape) {
        INDArray mean = pooled.get(Pool.MEAN);
        INDArray hidden = Transforms.relu(linear(mean, "w1", "b1", tape), false);
        INDArray gate = Transforms.sigmoid(linear(hidden, "w2", "b2", tape), false);
        tape.keep("mean", mean);
        tape.keep("hidden", hidden);
        tape.keep("gate", gate);
        return gate;
    }

    @Override
    public Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
        INDArray gate = tape.kept("gate");
        INDArray hidden = tape.kept("hidden");
        INDArray dz2 = gateGradient.mul(gate).muli(gate.rsub(1));
        INDArray dhidden = linearBackward(dz2, hidden, "w2", "b2", tape);
        INDArray dz1 = dhidden.mul(hidden.gt(0).castTo(hidden.dataType()));
        return Map.of(Pool.MEAN, linearBackward(dz1, tape.kept("mean"), "w1", "b1", tape));
    }

    private INDArray linear(INDArray x, String weight, String bias, Tape tape) {
        INDArray z = x.mmul(tape.weight(weight).transpose());
        return parameters.bias() ? z.addiRowVector(tape.weight(bias)) : z;
    }

    /** Adds the gradients of weight and bias; returns dLoss/dx. */
    private INDArray linearBackward(INDArray dz, INDArray x, String weight, String bias, Tape tape) {
        tape.addGradient(weight, dz.transpose().mmul(x));
        if (parameters.bias()) {
            tape.addGradient(bias, dz.sum(0));
        }
        return dz.mmul(tape.weight(weight));
    }

    private int hidden(FeatureShape shape) {
        return Math.max(1, shape.channels() / parameters.reduction());
    }
}
