package org.attn4j.core.array;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** max(0, z) of each element, and the way back: fast for the few thousand elements of a hidden layer. */
public final class Rectifier {

    private Rectifier() {}

    /** The outputs for a z of any shape, newly made. */
    public static INDArray of(INDArray z) {
        return ElementLoop.of(z, Rectifier::outputs, array -> Transforms.relu(array, true));
    }

    /**
     * dLoss/dz, newly made: the gradient where the output is above 0, else 0.
     *
     * @param gradient dLoss/doutput, shaped like the output
     * @param output what {@link #of} gave
     */
    public static INDArray backward(INDArray gradient, INDArray output) {
        return ElementLoop.of(
                gradient,
                output,
                Rectifier::gradients,
                (dy, y) -> dy.mul(y.gt(0).castTo(y.dataType())));
    }

    private static void outputs(float[] z, int length) {
        for (int i = 0; i < length; i++) {
            z[i] = Math.max(0f, z[i]);
        }
    }

    private static void gradients(float[] gradient, float[] output, int length) {
        for (int i = 0; i < length; i++) {
            gradient[i] *= output[i] > 0 ? 1f : 0f;
        }
    }
}
