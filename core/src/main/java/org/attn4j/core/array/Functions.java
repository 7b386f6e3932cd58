package org.attn4j.core.array;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Functions of each element and their gradients, by the function's value; fast for the few thousand elements of a gate. */
public final class Functions {

    private Functions() {}

    /** The hyperbolic tangent, a new array. */
    public static INDArray tanh(INDArray z) {
        return ElementLoop.apply(
                z,
                (values, length) -> {
                    for (int i = 0; i < length; i++) {
                        values[i] = (float) Math.tanh(values[i]);
                    }
                },
                array -> Transforms.tanh(array, true));
    }

    /** dLoss/dz from dLoss/dy and y = tanh(z), a new array. */
    public static INDArray tanhGradient(INDArray gradient, INDArray y) {
        return ElementLoop.apply(
                gradient,
                y,
                (values, tanh, length) -> {
                    for (int i = 0; i < length; i++) {
                        values[i] *= 1 - tanh[i] * tanh[i];
                    }
                },
                (dy, tanh) -> dy.mul(tanh.mul(tanh).rsubi(1)));
    }

    /** 1 / z, a new array. */
    public static INDArray inverse(INDArray z) {
        return ElementLoop.apply(
                z,
                (values, length) -> {
                    for (int i = 0; i < length; i++) {
                        values[i] = 1 / values[i];
                    }
                },
                array -> array.rdiv(1));
    }

    /** The square root, a new array. */
    public static INDArray squareRoot(INDArray z) {
        return ElementLoop.apply(
                z,
                (values, length) -> {
                    for (int i = 0; i < length; i++) {
                        values[i] = (float) Math.sqrt(values[i]);
                    }
                },
                array -> Transforms.sqrt(array, true));
    }

    /** dLoss/dz from dLoss/dy and y = sqrt(z), a new array; infinite or not a number where y is 0. */
    public static INDArray squareRootGradient(INDArray gradient, INDArray y) {
        return ElementLoop.apply(
                gradient,
                y,
                (values, root, length) -> {
                    for (int i = 0; i < length; i++) {
                        values[i] /= 2 * root[i];
                    }
                },
                (dy, root) -> dy.div(root.mul(2)));
    }
}
