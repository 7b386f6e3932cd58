package org.attn4j.core.array;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** How the values of a feature map [N,C,H,W] lie in memory, without gaps. Its shape is [N,C,H,W] either way. */
public enum Layout {
    /** One channel's pixels side by side: C order of [N,C,H,W]. The output layout of DL4J layers. */
    NCHW,
    /** One pixel's channels side by side: C order of [N,H,W,C]. What fast kernels prefer. */
    NHWC;

    /** The layout of a feature map; nothing where it has gaps or another order. */
    public static Optional<Layout> of(INDArray map) {
        if (HostArray.isDense(map)) {
            return Optional.of(NCHW);
        }
        return map.rank() == 4 && HostArray.isDense(map, new int[] {0, 2, 3, 1}) ? Optional.of(NHWC) : Optional.empty();
    }

    /** The shape in which an array of this layout is made in C order. */
    public long[] shapeInMemory(long... shape) {
        return this == NCHW ? shape : new long[] {shape[0], shape[2], shape[3], shape[1]};
    }

    /** The view [N,C,H,W] of an array that was made in {@link #shapeInMemory}. */
    public INDArray view(INDArray made) {
        return this == NCHW ? made : new NhwcArray(made);
    }
}
