package org.attn4j.core.attention;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An attention module with hand-written forward and backward passes on whole feature maps [N,C,H,W] in C order,
 * computed with ND4J operations.
 */
public non-sealed interface FeatureMapModule extends AttentionModule {

    /**
     * Whether the passes accept feature maps in any dense order in memory, and return one in the order of their input, as
     * passes that use {@code org.attn4j.core.map} only do. Then maps are neither reordered nor copied around the module: its
     * results are used as they are, so it must not keep them. False unless overridden: maps are in C order.
     */
    default boolean anyLayout() {
        return false;
    }

    /**
     * The re-weighted feature map.
     *
     * @param x [N,C,H,W]; read-only
     * @return a new array of the same shape and type
     */
    INDArray forward(INDArray x, Tape tape);

    /**
     * The gradient with respect to the input; adds weight gradients to the tape. Values that the forward pass kept are
     * in the tape.
     *
     * @param gradient dLoss/dy, [N,C,H,W]; read-only
     * @return dLoss/dx, a new array of the same shape and type
     */
    INDArray backward(INDArray gradient, Tape tape);
}
