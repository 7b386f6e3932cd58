package org.example.attention;

import java.util.List;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureMapModule;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * A feature-map module: one gate per pixel, from the pixel's mean over channels, normalised over the batch.
 *
 * <pre>
 *   s = mean of x over C                          [N,1,H,W]
 *   u = (s - mean of s) / deviation of s          [N,1,H,W], over batch and pixels; running statistics in inference
 *   y = x * sigmoid(a u + b)                      a, b one number each
 * </pre>
 */
public record PixelGate() implements AttentionParameters, FeatureMapModule {

    private static final double EPSILON = 1e-5;
    private static final double MOMENTUM = 0.1;

    @Override
    public AttentionModule create() {
        return this;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return List.of(
                Weight.of("a", new Init.Constant(1), 1),
                Weight.of("b", new Init.Constant(0), 1),
                Weight.statistic("mean", 0, 1),
                Weight.statistic("variance", 1, 1));
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return shape.pixels();
    }

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        INDArray s = x.mean(true, 1);
        double mean = tape.weight("mean").getDouble(0);
        double variance = tape.weight("variance").getDouble(0);
        if (tape.training()) {
            double batchMean = s.meanNumber().doubleValue();
            double batchVariance = Transforms.pow(s.sub(batchMean), 2).meanNumber().doubleValue();
            tape.weight("mean").assign((1 - MOMENTUM) * mean + MOMENTUM * batchMean);
            tape.weight("variance").assign((1 - MOMENTUM) * variance + MOMENTUM * batchVariance);
            mean = batchMean;
            variance = batchVariance;
        }
        INDArray deviation = s.ulike().assign(Math.sqrt(variance + EPSILON));
        INDArray u = s.sub(mean).divi(deviation);
        INDArray z = u.mul(tape.weight("a").getDouble(0)).addi(tape.weight("b").getDouble(0));
        INDArray gate = Transforms.sigmoid(z, false);
        tape.keep("x", x);
        tape.keep("u", u);
        tape.keep("deviation", deviation);
        tape.keep("gate", gate);
        tape.gate("pixels", gate);
        return x.mul(gate.broadcast(x.shape()));
    }

    @Override
    public INDArray backward(INDArray gradient, Tape tape) {
        INDArray x = tape.kept("x");
        INDArray u = tape.kept("u");
        INDArray gate = tape.kept("gate");
        INDArray dz = gradient.mul(x).sum(true, 1).muli(gate).muli(gate.rsub(1));
        tape.addGradient("a", dz.mul(u).sum());
        tape.addGradient("b", dz.sum());
        INDArray du = dz.mul(tape.weight("a").getDouble(0));
        double along = du.mul(u).meanNumber().doubleValue();
        INDArray ds = du.sub(du.meanNumber()).subi(u.mul(along)).divi(tape.kept("deviation"));
        return gradient.mul(gate.broadcast(x.shape())).addi(ds.divi(x.size(1)).broadcast(x.shape()));
    }
}
