package org.attn4j.core.array;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The ReLU, max(0, z), of each element and its gradient; fast for the few thousand elements of a hidden layer. */
public final class Rectifier {

    private Rectifier() {}

    /** The outputs for a z of any shape, a new array. */
    public static INDArray of(INDArray z) {
        return ElementLoop.apply(z, Rectifier::outputs, array -> Transforms.relu(array, true));
    }

    /**
     * dLoss/dz, a new array: the gradient where the output is above 0, else 0.
     *
     * @param gradient dLoss/doutput, shaped like the output
     * @param output the result of {@link #of}
     */
    public static INDArray backward(INDArray gradient, INDArray output) {
        return ElementLoop.apply(
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
