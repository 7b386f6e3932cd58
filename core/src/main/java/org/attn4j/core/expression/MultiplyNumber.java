package org.attn4j.core.expression;

import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.array.RowVectors;
import org.attn4j.core.attention.Tape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * x * number.
 *
 * @param number multiplies each element
 */
@BackendIndependent
public record MultiplyNumber(double number) implements RowsMap {

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        return RowVectors.times(x, number);
    }

    @Override
    public INDArray backward(INDArray gradient, INDArray x, INDArray y, Tape tape) {
        return RowVectors.times(gradient, number);
    }
}
