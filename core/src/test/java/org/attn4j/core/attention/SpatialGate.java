package org.attn4j.core.attention;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * A feature-map module with one gate per pixel, from the pixel's mean over channels.
 *
 * <pre>
 *   s = mean of x over C          [N,1,H,W]
 *   g = sigmoid(w s + b)          [N,1,H,W]
 *   y = x * g
 * </pre>
 */
public record SpatialGate() implements AttentionParameters, FeatureMapModule {

    @Override
    public AttentionModule create() {
        return this;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return List.of(Weight.of("w", new Init.Constant(0.7), 1), Weight.of("b", new Init.Constant(-0.2), 1));
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return shape.pixels();
    }

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        INDArray mean = x.mean(true, 1);
        INDArray z =
                mean.mul(tape.weight("w").getDouble(0)).addi(tape.weight("b").getDouble(0));
        INDArray gate = Transforms.sigmoid(z, false);
        tape.keep("x", x);
        tape.keep("mean", mean);
        tape.keep("gate", gate);
        tape.gate("pixels", gate);
        return x.mul(gate.broadcast(x.shape()));
    }

    @Override
    public INDArray backward(INDArray gradient, Tape tape) {
        INDArray x = tape.kept("x");
        INDArray gate = tape.kept("gate");
        INDArray dz = gradient.mul(x).sum(true, 1).muli(gate).muli(gate.rsub(1));
        tape.addGradient("w", dz.mul(tape.kept("mean")).sum());
        tape.addGradient("b", dz.sum());
        INDArray dmean = dz.mul(tape.weight("w").getDouble(0) / x.size(1));
        return gradient.mul(gate.broadcast(x.shape())).addi(dmean.broadcast(x.shape()));
    }
}
