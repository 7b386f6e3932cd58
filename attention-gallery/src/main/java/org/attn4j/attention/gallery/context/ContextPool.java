package org.attn4j.attention.gallery.context;

import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.layer.Maps;
import org.attn4j.core.layer.PixelMap;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.MapReduction;
import org.attn4j.core.map.Over;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The context: a weighted mean of a feature map over its pixels, with a = softmax over pixels of w . x + b,
 * c = sum over pixels of a x.
 */
final class ContextPool {

    static final PixelMap MAP = new PixelMap("wa", "ba");

    private static final String SHARES = "pixels";

    private ContextPool() {}

    /** C H W each for the attention map and for the sum of pixels with its weights. */
    static long multiplyAdds(FeatureShape shape) {
        return MAP.multiplyAdds(shape) + (long) shape.channels() * shape.pixels();
    }

    /** c, [N,C], and its backward pass. */
    static MapReduction apply(FeatureMap x, Tape tape) {
        MapReduction logits = MAP.apply(x, tape);
        INDArray z = logits.value();
        INDArray rows = z.reshape('c', z.size(0), z.size(2) * z.size(3));
        INDArray shares = Transforms.exp(rows.subColumnVector(Maps.column(rows.max(1))), false);
        shares.diviColumnVector(Maps.column(shares.sum(1)));
        INDArray map = shares.reshape('c', z.shape());
        tape.gate(SHARES, map);
        return new MapReduction(MapPass.compute(x.times(map).sum(Over.PIXELS)), gradient -> {
            INDArray dmap = MapPass.compute(x.times(gradient).sum(Over.CHANNELS));
            INDArray dshares = dmap.reshape('c', shares.shape());
            INDArray along = Maps.column(dshares.mul(shares).sum(1));
            INDArray dlogits = dshares.subColumnVector(along).muli(shares).reshape('c', map.shape());
            return FeatureMap.of(map).times(gradient).plus(logits.backward().apply(dlogits));
        });
    }
}
