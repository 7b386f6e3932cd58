package org.attn4j.core.array;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** 1 / (1 + e^-z) of each element, and the way back: fast for the few thousand elements of a gate. */
public final class Sigmoid {

    private Sigmoid() {}

    /** The gates of a z of any shape, newly made. */
    public static INDArray of(INDArray z) {
        return ElementLoop.of(z, Sigmoid::gates, array -> Transforms.sigmoid(array, true));
    }

    /**
     * dLoss/dz, newly made.
     *
     * @param gradient dLoss/dgate, shaped like the gate
     * @param gate what {@link #of} gave
     */
    public static INDArray backward(INDArray gradient, INDArray gate) {
        return ElementLoop.of(
                gradient, gate, Sigmoid::gradients, (dg, g) -> dg.mul(g).muli(g.rsub(1)));
    }

    private static void gates(float[] z, int length) {
        for (int i = 0; i < length; i++) {
            z[i] = (float) (1 / (1 + Math.exp(-z[i])));
        }
    }

    private static void gradients(float[] gradient, float[] gate, int length) {
        for (int i = 0; i < length; i++) {
            gradient[i] *= gate[i] * (1 - gate[i]);
        }
    }
}
