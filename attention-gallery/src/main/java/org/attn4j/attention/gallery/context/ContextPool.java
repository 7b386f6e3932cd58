package org.attn4j.attention.gallery.context;

import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.layer.Maps;
import org.attn4j.core.layer.PixelMap;
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

    /** c, [N,C]. */
    static INDArray forward(INDArray x, Tape tape) {
        INDArray logits = MAP.forward(x, tape).reshape('c', x.size(0), x.size(2) * x.size(3));
        INDArray shares = Transforms.exp(logits.subColumnVector(Maps.column(logits.max(1))), false);
        shares.diviColumnVector(Maps.column(shares.sum(1)));
        INDArray map = shares.reshape('c', x.size(0), 1, x.size(2), x.size(3));
        tape.keep(SHARES, map);
        tape.gate(SHARES, map);
        return x.mul(map).sum(2, 3);
    }

    /**
     * dLoss/dx, a new array; adds the gradients of w and b.
     *
     * @param gradient dLoss/dc, [N,C,1,1]
     */
    static INDArray backward(INDArray gradient, INDArray x, Tape tape) {
        INDArray map = tape.kept(SHARES);
        INDArray shares = map.reshape('c', x.size(0), x.size(2) * x.size(3));
        INDArray dshares = x.mul(gradient).sum(true, 1).reshape('c', shares.shape());
        INDArray along = Maps.column(dshares.mul(shares).sum(1));
        INDArray dlogits = dshares.subColumnVector(along).muli(shares).reshape('c', map.shape());
        return MAP.backward(dlogits, x, tape).addi(map.mul(gradient));
    }
}
