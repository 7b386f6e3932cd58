package org.attn4j.engine.network;

import org.nd4j.linalg.api.ndarray.INDArray;

/** How the elements of a tensor lie in its stretch of the flat vector. */
public enum ElementOrder {
    /** As the shape says, the last axis fastest. */
    C,
    /** A depthwise convolution's weights [out,1,kh,kw] as [kh,kw,out]: where the engine wants them. */
    KERNEL_FIRST;

    /** The stretch so that walking it in C order meets the tensor's elements in the order of its shape; a view. */
    INDArray view(INDArray stretch, long[] shape) {
        return this == C
                ? stretch
                : stretch.reshape('c', shape[2], shape[3], shape[0], shape[1]).permute(2, 3, 0, 1);
    }
}
