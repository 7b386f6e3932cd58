package org.attn4j.testkit.template.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attn4j.core.array.RowVectors;
import org.attn4j.core.array.Sigmoid;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.ChannelGateFunction;
import org.attn4j.core.attention.DifferentiatedGate;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One gate per channel, from the channel's own mean and standard deviation. N batch, C channels, H x W pixels.
 *
 * <pre>
 *   m, d = mean and standard deviation of x over H, W     [N,C,H,W] -> [N,C] each
 *   g = sigmoid(a m + c d + b)                            [N,C], each in (0,1); a, c, b [C]
 *   y = x * g                                             [N,C,H,W]
 * </pre>
 *
 * Adds 3C weights. Source: style-based recalibration without its batch normalisation, Lee et al., SRM,
 * arXiv:1903.10829, section 3. The record's components are the parameters that a configuration can set.
 */
public record Example(
        @Doc("initial slopes a and c of every channel") @Default("1")
        double slope) implements AttentionParameters, ChannelGateFunction {

    @Override
    public AttentionModule create() {
        return this;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        int channels = shape.channels();
        return List.of(
                Weight.of("a", new Init.Constant(slope), channels),
                Weight.of("c", new Init.Constant(slope), channels),
                Weight.of("b", new Init.Constant(0), channels));
    }

    /** One product per slope and channel; pooling and scaling do not count. */
    @Override
    public long multiplyAdds(FeatureShape shape) {
        return 2L * shape.channels();
    }

    @Override
    public Set<Pool> pools(FeatureShape shape) {
        return Set.of(Pool.MEAN, Pool.DEVIATION);
    }

    @Override
    public DifferentiatedGate apply(Pooled pooled, Tape tape) {
        INDArray mean = pooled.get(Pool.MEAN);
        INDArray deviation = pooled.get(Pool.DEVIATION);
        INDArray a = tape.weight("a");
        INDArray c = tape.weight("c");
        INDArray slopes = RowVectors.sum(RowVectors.times(mean, a), RowVectors.times(deviation, c));
        INDArray z = RowVectors.plus(slopes, tape.weight("b"));
        INDArray gate = Sigmoid.of(z);
        return new DifferentiatedGate(gate, gradient -> {
            INDArray dz = Sigmoid.backward(gradient, gate);
            tape.addGradient("a", RowVectors.sumOfProducts(dz, mean));
            tape.addGradient("c", RowVectors.sumOfProducts(dz, deviation));
            tape.addGradient("b", RowVectors.sumOfRows(dz));
            return Map.of(Pool.MEAN, RowVectors.times(dz, a), Pool.DEVIATION, RowVectors.times(dz, c));
        });
    }
}
