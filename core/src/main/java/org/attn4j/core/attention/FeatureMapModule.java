package org.attn4j.core.attention;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Attention with its own forward and backward pass on whole feature maps [N,C,H,W], C order, written with ND4J operations. */
public non-sealed interface FeatureMapModule extends AttentionModule {

    /**
     * The re-weighted feature map.
     *
     * @param x [N,C,H,W]; not to be changed
     * @return the same shape and type, newly made
     */
    INDArray forward(INDArray x, Tape tape);

    /**
     * The gradient by the input; adds weight gradients to the tape. What it needs of the forward pass is in the tape.
     *
     * @param gradient dLoss/dy, [N,C,H,W]; not to be changed
     * @return dLoss/dx, the same shape and type, newly made
     */
    INDArray backward(INDArray gradient, Tape tape);
}
