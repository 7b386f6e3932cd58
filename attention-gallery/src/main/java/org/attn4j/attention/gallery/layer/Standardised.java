package org.attn4j.attention.gallery.layer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The columns of a matrix [M,F], each less its mean and divided by its deviation.
 *
 * @param values u = (x - mean) / deviation, [M,F]
 * @param mean of each column, [F]
 * @param variance of each column, the sum of squares divided by M, [F]
 * @param deviation sqrt(variance + epsilon), [F]
 */
record Standardised(INDArray values, INDArray mean, INDArray variance, INDArray deviation) {

    static Standardised of(INDArray matrix, double epsilon) {
        INDArray mean = matrix.mean(0);
        INDArray centred = matrix.subRowVector(mean);
        INDArray variance = centred.mul(centred).mean(0);
        INDArray deviation = Transforms.sqrt(variance.add(epsilon), false);
        return new Standardised(centred.diviRowVector(deviation), mean, variance, deviation);
    }

    /** dLoss/dx from dLoss/du; the mean and the deviation are functions of x too. */
    static INDArray backward(INDArray gradient, INDArray values, INDArray deviation) {
        INDArray along = gradient.mul(values).mean(0);
        return gradient.subRowVector(gradient.mean(0))
                .subi(values.mulRowVector(along))
                .diviRowVector(deviation);
    }
}
