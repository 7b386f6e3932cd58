package org.attn4j.attention.gallery.gather;

import java.util.List;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The gather operation: aggregates the neighbourhoods of each channel's pixels, [N,C,H,W] to [N,C,H',W']. Immutable.
 */
interface Gather {

    List<Weight> weights(FeatureShape shape);

    long multiplyAdds(FeatureShape shape);

    /** The number of output pixels, H' W'. */
    long outputs(FeatureShape shape);

    /** The aggregated map, [N,C,H',W'], a new array. */
    INDArray forward(INDArray x, Tape tape);

    /**
     * dLoss/dx, a new array; adds weight gradients.
     *
     * @param gradient dLoss with respect to the result of forward, [N,C,H',W']
     * @param x the argument of forward
     */
    INDArray backward(INDArray gradient, INDArray x, Tape tape);
}
