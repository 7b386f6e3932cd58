package org.attn4j.attention.gallery.squeeze;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureMapFunction;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.Activations;
import org.attn4j.core.layer.Bottleneck;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.MapReduction;
import org.attn4j.core.map.MapStep;
import org.attn4j.core.map.Over;
import org.nd4j.linalg.api.ndarray.INDArray;

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
final class ConcurrentSqueeze implements FeatureMapFunction {

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
    public boolean anyLayout() {
        return true;
    }

    @Override
    public Differentiated apply(INDArray array, Tape tape) {
        FeatureMap x = FeatureMap.of(array);
        int pixels = tape.shape().pixels();
        Differentiated channelGate =
                bottleneck.apply(MapPass.compute(x.mean(Over.PIXELS)), tape).then(Activations::sigmoid);
        tape.gate("channels", channelGate.value());
        MapReduction pixelGate = PixelGate.apply(x, tape);
        FeatureMap g = FeatureMap.of(channelGate.value());
        FeatureMap q = FeatureMap.of(pixelGate.value());
        Merged merged = Merged.of(merge, x.times(g), x.times(q));
        return new MapStep(merged.value(), gradient -> {
                    FeatureMap dchannelGated = gradient.times(merged.first());
                    FeatureMap dpixelGated = gradient.times(merged.second());
                    List<INDArray> sums = MapPass.compute(List.of(
                            dchannelGated.times(x).sum(Over.PIXELS),
                            dpixelGated.times(x).sum(Over.CHANNELS)));
                    INDArray dmean = channelGate.backward().apply(sums.get(0));
                    return dchannelGated
                            .times(g)
                            .plus(dpixelGated.times(q))
                            .plus(dmean.divi(pixels))
                            .plus(pixelGate.backward().apply(sums.get(1)));
                })
                .computed();
    }

    /**
     * A merged map and its element-wise derivatives.
     *
     * @param value the map
     * @param first the derivative with respect to the first operand, which wins ties
     * @param second the derivative with respect to the second
     */
    private record Merged(FeatureMap value, FeatureMap first, FeatureMap second) {

        static Merged of(Merge merge, FeatureMap one, FeatureMap two) {
            FeatureMap unit = FeatureMap.of(1);
            return switch (merge) {
                case MAX -> new Merged(one.max(two), one.atLeast(two), unit.minus(one.atLeast(two)));
                case ADD -> new Merged(one.plus(two), unit, unit);
                case MULTIPLY -> new Merged(one.times(two), two, one);
            };
        }
    }
}
