package org.attn4j.engine.network;

import org.nd4j.linalg.api.ndarray.INDArray;

/** The order of a tensor's elements in its slice of the flat vector. */
public enum ElementOrder {
    /** Row-major order of the shape: the last axis varies fastest. */
    C,
    /** DL4J's order of a depthwise convolution's weights: [out,1,kh,kw] stored as [kh,kw,out]. */
    KERNEL_FIRST;

    /** A view of the slice with the tensor's axes, whose elements in C order are the tensor's. */
    INDArray view(INDArray slice, long[] shape) {
        return this == C
                ? slice
                : slice.reshape('c', shape[2], shape[3], shape[0], shape[1]).permute(2, 3, 0, 1);
    }
}
