package org.attn4j.attention.gallery.squeeze;

import java.util.List;
import org.attn4j.core.attention.FeatureMapModule;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
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
final class SpatialSqueeze implements FeatureMapModule {

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return PixelGate.MAP.weights(shape);
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return PixelGate.MAP.multiplyAdds(shape);
    }

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        tape.keep("x", x);
        return x.mul(PixelGate.forward(x, tape));
    }

    @Override
    public INDArray backward(INDArray gradient, Tape tape) {
        INDArray x = tape.kept("x");
        INDArray dgate = gradient.mul(x).sum(true, 1);
        return PixelGate.backward(dgate, x, tape).addi(gradient.mul(PixelGate.kept(tape)));
    }
}
