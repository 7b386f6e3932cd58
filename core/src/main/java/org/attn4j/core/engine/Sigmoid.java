package org.attn4j.core.engine;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * 1 / (1 + e^-z) of each element, and the way back: on the processor by loops, elsewhere and in other types than float by
 * ND4J's operations. A gate has some thousand elements, for which each of those costs a tenth of a millisecond between layers
 * that have emptied the caches; a loop costs a few microseconds.
 */
public final class Sigmoid {

    private Sigmoid() {}

    /** The gates of a z of any shape, newly made. */
    public static INDArray of(INDArray z) {
        return HostArray.reaches(z) ? ElementLoop.of(z, Sigmoid::gates) : Transforms.sigmoid(z, true);
    }

    /**
     * dLoss/dz, newly made.
     *
     * @param gradient dLoss/dgate, shaped like the gate
     * @param gate what {@link #of} gave
     */
    public static INDArray backward(INDArray gradient, INDArray gate) {
        return HostArray.reaches(gradient) && HostArray.reaches(gate)
                ? ElementLoop.of(gradient, gate, Sigmoid::gradients)
                : gradient.mul(gate).muli(gate.rsub(1));
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
