package org.attn4j.core.layer;

import java.util.List;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.MapReduction;
import org.attn4j.core.map.Over;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A 1 x 1 convolution to a single channel: z[n,p] = sum_c w[c] x[n,c,p] + b for each pixel p.
 *
 * @param weight the name of w, [1,C,1,1]
 * @param bias the name of b, [1]
 */
public record PixelMap(String weight, String bias) {

    /** w and b. */
    public List<Weight> weights(FeatureShape shape) {
        int channels = shape.channels();
        return List.of(
                Weight.of(weight, new Init.Convolution(channels), 1, channels, 1, 1),
                Weight.of(bias, new Init.Bias(channels), 1));
    }

    /** C H W. */
    public long multiplyAdds(FeatureShape shape) {
        return (long) shape.channels() * shape.pixels();
    }

    /** z, [N,1,H,W], and its backward pass. */
    public MapReduction apply(FeatureMap x, Tape tape) {
        FeatureMap w = FeatureMap.of(tape.weight(weight));
        INDArray z = MapPass.compute(x.times(w).sum(Over.CHANNELS));
        return new MapReduction(z.addi(tape.weight(bias).reshape(1, 1, 1, 1)), gradient -> {
            FeatureMap dz = FeatureMap.of(gradient);
            tape.addGradient(
                    weight, MapPass.compute(x.times(dz).sum(Over.PIXELS)).sum(0));
            tape.addGradient(bias, gradient.sum());
            return dz.times(w);
        });
    }

    /** z, [N,1,H,W]. */
    public INDArray forward(INDArray x, Tape tape) {
        return x.mul(tape.weight(weight)).sum(true, 1).addi(tape.weight(bias).reshape(1, 1, 1, 1));
    }

    /**
     * dLoss/dx, [N,C,H,W], a new array; adds the gradients of w and b.
     *
     * @param gradient dLoss/dz, [N,1,H,W]
     * @param x the argument of forward
     */
    public INDArray backward(INDArray gradient, INDArray x, Tape tape) {
        tape.addGradient(weight, x.mul(gradient).sum(0, 2, 3));
        tape.addGradient(bias, gradient.sum());
        return gradient.mul(tape.weight(weight));
    }
}
