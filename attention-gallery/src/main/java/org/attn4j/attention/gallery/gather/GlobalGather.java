package org.attn4j.attention.gallery.gather;

import java.util.ArrayList;
import java.util.List;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.BatchNorm;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A depthwise convolution with a kernel of the feature map's size, then batch normalisation: [N,C,H,W] to [N,C,1,1].
 */
record GlobalGather() implements Gather {

    private static final Depthwise CONVOLUTION = new Depthwise("gather");
    private static final BatchNorm NORM = BatchNorm.usual("");

    @Override
    public List<Weight> weights(FeatureShape shape) {
        List<Weight> weights = new ArrayList<>();
        weights.add(CONVOLUTION.weight(shape.channels(), shape.height(), shape.width()));
        weights.addAll(NORM.weights(shape.channels()));
        return weights;
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return (long) shape.channels() * shape.pixels();
    }

    @Override
    public long outputs(FeatureShape shape) {
        return 1;
    }

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        return NORM.forward(CONVOLUTION.forward(window(x), tape), tape).reshape('c', x.size(0), x.size(1), 1, 1);
    }

    @Override
    public INDArray backward(INDArray gradient, INDArray x, Tape tape) {
        INDArray dz = NORM.backward(gradient.reshape('c', x.size(0), x.size(1)), tape);
        return CONVOLUTION.backward(dz, window(x), tape).reshape('c', x.shape());
    }

    private static INDArray window(INDArray x) {
        return x.reshape('c', x.size(0), x.size(1), x.size(2) * x.size(3));
    }
}
