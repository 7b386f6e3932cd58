package org.attn4j.core.layer;

import java.util.List;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The map that changes nothing and has no weights. */
public record Unchanged() implements ChannelMap {

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return List.of();
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return 0;
    }

    @Override
    public INDArray forward(INDArray rows, Tape tape) {
        return rows;
    }

    @Override
    public INDArray backward(INDArray gradient, Tape tape) {
        return gradient;
    }
}
