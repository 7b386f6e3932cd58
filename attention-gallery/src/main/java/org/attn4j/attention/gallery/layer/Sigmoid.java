package org.attn4j.attention.gallery.layer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** 1 / (1 + e^-z), of each element. */
public final class Sigmoid {

    private Sigmoid() {}

    /** The gates, newly made. */
    public static INDArray of(INDArray z) {
        return Transforms.sigmoid(z, true);
    }

    /**
     * dLoss/dz, newly made.
     *
     * @param gradient dLoss/dgate
     * @param gate what {@link #of} gave
     */
    public static INDArray backward(INDArray gradient, INDArray gate) {
        return gradient.mul(gate).muli(gate.rsub(1));
    }
}
