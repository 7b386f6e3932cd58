package org.attn4j.core.array;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The sigmoid, 1 / (1 + e^-z), of each element and its gradient; fast for the few thousand elements of a gate. */
public final class Sigmoid {

    private Sigmoid() {}

    /** The gates for a z of any shape, a new array. */
    public static INDArray of(INDArray z) {
        return ElementLoop.apply(z, Sigmoid::gates, array -> Transforms.sigmoid(array, true));
    }

    /**
     * dLoss/dz, a new array.
     *
     * @param gradient dLoss/dgate, shaped like the gate
     * @param gate the result of {@link #of}
     */
    public static INDArray backward(INDArray gradient, INDArray gate) {
        return ElementLoop.apply(
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
