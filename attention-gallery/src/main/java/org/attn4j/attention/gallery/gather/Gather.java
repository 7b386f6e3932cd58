package org.attn4j.attention.gallery.gather;

import java.util.List;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Sums up the surroundings of a channel's pixels, [N,C,H,W] to [N,C,H',W']. Immutable. */
interface Gather {

    List<Weight> weights(FeatureShape shape);

    long multiplyAdds(FeatureShape shape);

    /** H' W'. */
    long places(FeatureShape shape);

    /** [N,C,H',W'], newly made. */
    INDArray forward(INDArray x, Tape tape);

    /**
     * dLoss/dx, newly made; adds weight gradients.
     *
     * @param gradient by what forward gave, [N,C,H',W']
     * @param x what forward had
     */
    INDArray backward(INDArray gradient, INDArray x, Tape tape);
}
