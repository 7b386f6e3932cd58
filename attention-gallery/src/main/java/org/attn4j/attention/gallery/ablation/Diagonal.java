package org.attn4j.attention.gallery.ablation;

import java.util.List;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.ChannelMap;
import org.nd4j.linalg.api.ndarray.INDArray;

/** z[n,c] = w[c] s[n,c], w 1 at first. */
record Diagonal() implements ChannelMap {

    private static final String WEIGHT = "weight";

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return List.of(Weight.of(WEIGHT, new Init.Constant(1), shape.channels()));
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return shape.channels();
    }

    @Override
    public INDArray forward(INDArray rows, Tape tape) {
        tape.keep("rows", rows);
        return rows.mulRowVector(tape.weight(WEIGHT));
    }

    @Override
    public INDArray backward(INDArray gradient, Tape tape) {
        tape.addGradient(WEIGHT, gradient.mul(tape.kept("rows")).sum(0));
        return gradient.mulRowVector(tape.weight(WEIGHT));
    }
}
