package org.attn4j.core.array;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The order of a dense feature map's values in memory. Its shape is [N,C,H,W] in either layout. */
public enum Layout {
    /** C order of [N,C,H,W]: the pixels of a channel are adjacent. The layout of the outputs of DL4J layers. */
    NCHW,
    /** C order of [N,H,W,C]: the channels of a pixel are adjacent. The layout that fast kernels prefer. */
    NHWC;

    /** The layout of a feature map; empty if it has gaps or another order. */
    public static Optional<Layout> of(INDArray map) {
        if (HostArray.isDense(map)) {
            return Optional.of(NCHW);
        }
        return map.rank() == 4 && HostArray.isDense(map, new int[] {0, 2, 3, 1}) ? Optional.of(NHWC) : Optional.empty();
    }

    /** The shape in which an array of this layout is allocated in C order. */
    public long[] shapeInMemory(long... shape) {
        return this == NCHW ? shape : new long[] {shape[0], shape[2], shape[3], shape[1]};
    }

    /** The view [N,C,H,W] of an array that was allocated with {@link #shapeInMemory}. */
    public INDArray view(INDArray allocated) {
        return this == NCHW ? allocated : new NhwcArray(allocated);
    }
}
