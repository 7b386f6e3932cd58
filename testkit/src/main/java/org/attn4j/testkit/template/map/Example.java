package org.attn4j.testkit.template.map;

import java.util.List;
import org.attn4j.core.array.Sigmoid;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureMapFunction;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.MapStep;
import org.attn4j.core.map.Over;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One gate per pixel, from the pixel's mean over the channels. N batch, C channels, H x W pixels.
 *
 * <pre>
 *   s = mean of x over C       [N,C,H,W] -> [N,1,H,W]
 *   q = sigmoid(a s + b)       [N,1,H,W], each in (0,1); a, b one number each
 *   y = x * q                  [N,C,H,W]
 * </pre>
 *
 * Adds 2 weights. Source: the spatial gate of CBAM with the mean alone and a kernel of 1 x 1, Woo et al.,
 * arXiv:1807.06521, section 3. The record's components are the parameters that a configuration can set.
 */
public record Example(@Doc("initial slope a") @Default("1") double slope)
        implements AttentionParameters, FeatureMapFunction {

    @Override
    public AttentionModule create() {
        return this;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return List.of(Weight.of("a", new Init.Constant(slope), 1), Weight.of("b", new Init.Constant(0), 1));
    }

    /** One product per pixel. */
    @Override
    public long multiplyAdds(FeatureShape shape) {
        return shape.pixels();
    }

    /** Expressions do not depend on the layout, so nothing is reordered around the module. */
    @Override
    public boolean anyLayout() {
        return true;
    }

    @Override
    public Differentiated apply(INDArray array, Tape tape) {
        FeatureMap x = FeatureMap.of(array);
        int channels = tape.shape().channels();
        double a = tape.weight("a").getDouble(0);
        INDArray s = MapPass.compute(x.mean(Over.CHANNELS));
        INDArray gate = Sigmoid.of(s.mul(a).addi(tape.weight("b").getDouble(0)));
        tape.gate("pixels", gate);
        FeatureMap q = FeatureMap.of(gate);
        return new MapStep(x.times(q), gradient -> {
                    INDArray dq = MapPass.compute(gradient.times(x).sum(Over.CHANNELS));
                    INDArray dz = Sigmoid.backward(dq, gate);
                    tape.addGradient("a", dz.mul(s).sum());
                    tape.addGradient("b", dz.sum());
                    return gradient.times(q).plus(FeatureMap.of(dz.mul(a / channels)));
                })
                .computed();
    }
}
