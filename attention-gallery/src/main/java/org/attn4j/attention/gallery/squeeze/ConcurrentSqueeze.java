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
 * Concurrent spatial and channel squeeze and excitation (scSE): cSE and sSE of the same feature map, made one.
 *
 * <pre>
 *   a = x * sigmoid(bottleneck(mean of x over H, W))      [N,C,H,W], one gate a channel
 *   b = x * sigmoid(w . x + b)                            [N,C,H,W], one gate a pixel
 *   y = max(a, b), a + b or a * b                         element by element
 * </pre>
 * The weights of both. Paper: Roy et al., arXiv:1803.02579, section 2; the maximum is its code's default. The paper's
 * fourth way, concatenation, doubles the channels, and attention here keeps the shape.
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
        INDArray byChannel = x.mul(Maps.overPixels(channels));
        INDArray byPixel = x.mul(PixelGate.forward(x, tape));
        return switch (merge) {
            case MAX -> Transforms.max(byChannel, byPixel, false);
            case ADD -> byChannel.addi(byPixel);
            case MULTIPLY -> byChannel.muli(byPixel);
        };
    }

    @Override
    public INDArray backward(INDArray gradient, Tape tape) {
        INDArray x = tape.kept("x");
        INDArray channels = tape.kept(CHANNELS);
        INDArray overPixels = Maps.overPixels(channels);
        INDArray pixels = PixelGate.kept(tape);
        INDArray byChannel = gradient.mul(share(x.mul(overPixels), x.mul(pixels), true));
        INDArray byPixel = gradient.mul(share(x.mul(pixels), x.mul(overPixels), false));
        INDArray dlogits = Sigmoid.backward(Maps.sumOfPixels(byChannel.mul(x)), channels);
        INDArray dmean = bottleneck.backward(dlogits, tape);
        return PixelGate.backward(byPixel.mul(x).sum(true, 1), x, tape)
                .addi(byChannel.muli(overPixels))
                .addi(byPixel.muli(pixels))
                .addi(Maps.overPixels(dmean.divi(x.size(2) * x.size(3))));
    }

    /** d merged / d own, each element. */
    private INDArray share(INDArray own, INDArray other, boolean winsTies) {
        return switch (merge) {
            case MAX -> larger(own, other, winsTies).castTo(own.dataType());
            case ADD -> own.assign(1);
            case MULTIPLY -> other;
        };
    }

    private static INDArray larger(INDArray own, INDArray other, boolean winsTies) {
        INDArray lead = own.sub(other);
        return winsTies ? lead.gte(0) : lead.gt(0);
    }
}
