package org.attn4j.core.array;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The standardised columns of a matrix [M,F]: the mean subtracted, then divided by the deviation. Always in float64,
 * because for few rows the terms of the gradient cancel except for the last digits of a float.
 *
 * @param values u = (x - mean) / deviation, [M,F]
 * @param mean of each column, [F]
 * @param variance of each column, the sum of squares divided by M, [F]
 * @param deviation sqrt(variance + epsilon), [F]
 */
@BackendIndependent
public record Standardised(INDArray values, INDArray mean, INDArray variance, INDArray deviation) {

    /** The columns of a matrix [M,F]; epsilon is added to each variance. */
    public static Standardised of(INDArray matrix, double epsilon) {
        INDArray exact = matrix.castTo(DataType.DOUBLE);
        INDArray mean = exact.mean(0);
        INDArray centred = exact.subRowVector(mean);
        INDArray variance = centred.mul(centred).mean(0);
        INDArray deviation = Transforms.sqrt(variance.add(epsilon), false);
        return new Standardised(centred.diviRowVector(deviation), mean, variance, deviation);
    }

    /** dLoss/dx from dLoss/du, in the latter's type; the mean and the deviation are functions of x too. */
    public static INDArray backward(INDArray gradient, INDArray values, INDArray deviation) {
        INDArray exact = gradient.castTo(DataType.DOUBLE);
        INDArray along = exact.mul(values).mean(0);
        return exact.subRowVector(exact.mean(0))
                .subi(values.mulRowVector(along))
                .diviRowVector(deviation)
                .castTo(gradient.dataType());
    }
}
