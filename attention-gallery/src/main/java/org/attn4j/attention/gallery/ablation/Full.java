package org.attn4j.attention.gallery.ablation;

import java.util.List;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.ChannelMap;
import org.attn4j.core.layer.LinearMap;
import org.nd4j.linalg.api.ndarray.INDArray;

/** z = s W^T, W [C,C]. */
record Full() implements ChannelMap {

    private static final LinearMap MAP = LinearMap.withoutBias("weight");

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return MAP.weights(shape.channels(), shape.channels());
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return (long) shape.channels() * shape.channels();
    }

    @Override
    public INDArray forward(INDArray rows, Tape tape) {
        tape.keep("rows", rows);
        return MAP.forward(rows, tape);
    }

    @Override
    public INDArray backward(INDArray gradient, Tape tape) {
        return MAP.backward(gradient, tape.kept("rows"), tape);
    }
}
