package org.attn4j.attention.gallery.squeeze;

import java.util.List;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureMapFunction;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.MapReduction;
import org.attn4j.core.map.MapStep;
import org.attn4j.core.map.Over;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Spatial squeeze and excitation (sSE): one gate per pixel, from all channels of the pixel.
 *
 * <pre>
 *   q = sigmoid(w . x + b)        [N,C,H,W] -> [N,1,H,W], w [1,C,1,1], b [1]
 *   y = x * q                     [N,C,H,W]
 * </pre>
 * C + 1 weights. Paper: Roy et al., Concurrent Spatial and Channel Squeeze and Excitation, arXiv:1803.02579, section
 * 2. The bias follows the paper's code; the paper's formula has none.
 */
final class SpatialSqueeze implements FeatureMapFunction {

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return PixelGate.MAP.weights(shape);
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return PixelGate.MAP.multiplyAdds(shape);
    }

    @Override
    public boolean anyLayout() {
        return true;
    }

    @Override
    public Differentiated apply(INDArray array, Tape tape) {
        FeatureMap x = FeatureMap.of(array);
        MapReduction gate = PixelGate.apply(x, tape);
        FeatureMap q = FeatureMap.of(gate.value());
        return new MapStep(x.times(q), gradient -> {
                    INDArray dgate = MapPass.compute(gradient.times(x).sum(Over.CHANNELS));
                    return gradient.times(q).plus(gate.backward().apply(dgate));
                })
                .computed();
    }
}
