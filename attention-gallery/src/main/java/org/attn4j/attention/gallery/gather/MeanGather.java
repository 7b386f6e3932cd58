package org.attn4j.attention.gallery.gather;

import java.util.List;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Means of windows, without weights.
 *
 * @param extent e, at least 2
 */
record MeanGather(int extent) implements Gather {

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return List.of();
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return 0;
    }

    @Override
    public long outputs(FeatureShape shape) {
        return Separable.windows(extent, shape.height()) * Separable.windows(extent, shape.width());
    }

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        return Separable.means(extent, x).forward(x);
    }

    @Override
    public INDArray backward(INDArray gradient, INDArray x, Tape tape) {
        return Separable.means(extent, x).backward(gradient);
    }
}
