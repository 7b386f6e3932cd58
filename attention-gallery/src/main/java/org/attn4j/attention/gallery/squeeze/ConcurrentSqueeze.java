package org.attn4j.attention.gallery.squeeze;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attn4j.core.array.Sigmoid;
import org.attn4j.core.attention.FeatureMapModule;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.Bottleneck;
import org.attn4j.core.layer.Maps;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Concurrent spatial and channel squeeze and excitation (scSE): cSE and sSE of the same feature map, merged.
 *
 * <pre>
 *   a = x * sigmoid(bottleneck(mean of x over H, W))      [N,C,H,W], one gate per channel
 *   b = x * sigmoid(w . x + b)                            [N,C,H,W], one gate per pixel
 *   y = max(a, b), a + b or a * b                         element-wise
 * </pre>
 * The weights are those of cSE and sSE. Paper: Roy et al., arXiv:1803.02579, section 2; the maximum is the default of
 * the paper's code. The paper's fourth variant, concatenation, doubles the channels and is therefore not available: a
 * module must preserve the shape.
 */
final class ConcurrentSqueeze implements FeatureMapModule {

    private static final String CHANNELS = "channels";

    private final Bottleneck bottleneck;
    private final Merge merge;

    ConcurrentSqueeze(ScseParameters parameters) {
        this.bottleneck = Bottleneck.of(parameters.reduction(), parameters.bias());
        this.merge = parameters.merge();
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return Stream.of(bottleneck.weights(shape), PixelGate.MAP.weights(shape))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return bottleneck.multiplyAdds(shape) + PixelGate.MAP.multiplyAdds(shape);
    }

    @Override
    public Map<String, Object> resolved(FeatureShape shape) {
        return bottleneck.resolved(shape);
    }

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        INDArray channels = Sigmoid.of(bottleneck.forward(Maps.meanOfPixels(x), tape));
        tape.keep("x", x);
        tape.keep(CHANNELS, channels);
        tape.gate(CHANNELS, channels);
        INDArray channelGated = x.mul(Maps.overPixels(channels));
        INDArray pixelGated = x.mul(PixelGate.forward(x, tape));
        return switch (merge) {
            case MAX -> Transforms.max(channelGated, pixelGated, false);
            case ADD -> channelGated.addi(pixelGated);
            case MULTIPLY -> channelGated.muli(pixelGated);
        };
    }

    @Override
    public INDArray backward(INDArray gradient, Tape tape) {
        INDArray x = tape.kept("x");
        INDArray channels = tape.kept(CHANNELS);
        INDArray overPixels = Maps.overPixels(channels);
        INDArray pixels = PixelGate.kept(tape);
        INDArray dchannelGated = gradient.mul(derivative(x.mul(overPixels), x.mul(pixels), true));
        INDArray dpixelGated = gradient.mul(derivative(x.mul(pixels), x.mul(overPixels), false));
        INDArray dlogits = Sigmoid.backward(Maps.sumOfPixels(dchannelGated.mul(x)), channels);
        INDArray dmean = bottleneck.backward(dlogits, tape);
        return PixelGate.backward(dpixelGated.mul(x).sum(true, 1), x, tape)
                .addi(dchannelGated.muli(overPixels))
                .addi(dpixelGated.muli(pixels))
                .addi(Maps.overPixels(dmean.divi(x.size(2) * x.size(3))));
    }

    /** The element-wise derivative of the merged map with respect to one of its two operands. */
    private INDArray derivative(INDArray operand, INDArray other, boolean winsTies) {
        return switch (merge) {
            case MAX -> larger(operand, other, winsTies).castTo(operand.dataType());
            case ADD -> operand.assign(1);
            case MULTIPLY -> other;
        };
    }

    private static INDArray larger(INDArray operand, INDArray other, boolean winsTies) {
        INDArray difference = operand.sub(other);
        return winsTies ? difference.gte(0) : difference.gt(0);
    }
}
