package org.attn4j.attention.eca;

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
import org.attn4j.core.engine.ChannelConvolution;
import org.attn4j.core.engine.Sigmoid;
import org.attn4j.core.error.ParameterException;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Efficient channel attention: one gate per channel, computed from neighbouring channels' means.
 *
 * <p>N batch, C channels, H x W space, k kernel width, * channel-wise product:
 * <pre>
 *   s = mean of x over H, W       [N,C,H,W] -> [N,C]
 *   z[n,c] = sum_j w[j] * s[n, c + j - (k-1)/2]      cross-correlation, no bias; outside 0..C-1 zero
 *   g = sigmoid(z)                [N,C], each in (0,1)
 *   y = x * g                     [N,C,H,W]
 * </pre>
 * Adds exactly k weights. Paper: Wang et al., ECA-Net, arXiv:1910.03151, section 3.2. With circular padding s goes
 * round: s[n,-1] is s[n,C-1]; that is timm's CECA, which no paper has.
 */
final class EfficientChannelAttention implements ChannelGate {

    private static final String WEIGHT = "weight";

    private final EcaParameters parameters;

    EfficientChannelAttention(EcaParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        int width = width(shape);
        if (parameters.padding() == Padding.CIRCULAR && (width - 1) / 2 > shape.channels()) {
            throw new ParameterException(
                    "kernel",
                    "must be at most 2 * channels + 1 = " + (2 * shape.channels() + 1)
                            + " where padding is circular, was " + width);
        }
        return List.of(Weight.of(WEIGHT, new Init.Convolution(width), width));
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return (long) width(shape) * shape.channels();
    }

    @Override
    public Map<String, Object> resolved(FeatureShape shape) {
        return Map.of("kernel", width(shape));
    }

    @Override
    public Set<Pool> pools(FeatureShape shape) {
        return Set.of(Pool.MEAN);
    }

    @Override
    public INDArray forward(Pooled pooled, Tape tape) {
        INDArray mean = pooled.get(Pool.MEAN);
        INDArray weight = tape.weight(WEIGHT);
        INDArray gate = Sigmoid.of(convolution(mean, weight).forward(mean, weight));
        tape.keep("mean", mean);
        tape.keep("gate", gate);
        return gate;
    }

    @Override
    public Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
        INDArray mean = tape.kept("mean");
        INDArray gate = tape.kept("gate");
        INDArray weight = tape.weight(WEIGHT);
        ChannelConvolution convolution = convolution(mean, weight);
        INDArray dz = Sigmoid.backward(gateGradient, gate);
        tape.addGradient(WEIGHT, convolution.weightGradient(dz, mean, (int) weight.length()));
        return Map.of(Pool.MEAN, convolution.inputGradient(dz, weight));
    }

    private ChannelConvolution convolution(INDArray mean, INDArray weight) {
        ChannelConvolution zeros = ChannelConvolution.of(mean, weight);
        return parameters.padding() == Padding.CIRCULAR ? new CircularConvolution(zeros) : zeros;
    }

    private int width(FeatureShape shape) {
        int channels = parameters.channels().of(shape);
        return parameters
                .kernel()
                .number()
                .orElseGet(() -> KernelRule.width(channels, parameters.gamma(), parameters.b()));
    }
}
