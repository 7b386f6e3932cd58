package org.attn4j.core.engine;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** max(0, z) of each element, and the way back; computed like {@link Sigmoid}, for the same reason. */
public final class Rectifier {

    private Rectifier() {}

    /** The outputs for a z of any shape, newly made. */
    public static INDArray of(INDArray z) {
        return HostArray.reaches(z) ? ElementLoop.of(z, Rectifier::outputs) : Transforms.relu(z, true);
    }

    /**
     * dLoss/dz, newly made: the gradient where the output is above 0, else 0.
     *
     * @param gradient dLoss/doutput, shaped like the output
     * @param output what {@link #of} gave
     */
    public static INDArray backward(INDArray gradient, INDArray output) {
        return HostArray.reaches(gradient) && HostArray.reaches(output)
                ? ElementLoop.of(gradient, output, Rectifier::gradients)
                : gradient.mul(output.gt(0).castTo(output.dataType()));
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
