package org.attn4j.core.expression;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.array.Functions;
import org.attn4j.core.array.Rectifier;
import org.attn4j.core.array.Sigmoid;
import org.attn4j.core.attention.Tape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A function applied to each element; its derivative is computed from its value. */
@BackendIndependent
public enum ElementFunction implements RowsMap {
    /** max(0, x). */
    RELU(Rectifier::of, Rectifier::backward),
    /** 1 / (1 + e^-x), in (0,1). */
    SIGMOID(Sigmoid::of, Sigmoid::backward),
    /** The hyperbolic tangent, in (-1,1). */
    TANH(Functions::tanh, Functions::tanhGradient),
    /** The square root; its gradient is infinite at 0. */
    SQUARE_ROOT(Functions::squareRoot, Functions::squareRootGradient);

    private final UnaryOperator<INDArray> value;
    private final BinaryOperator<INDArray> gradientByValue;

    ElementFunction(UnaryOperator<INDArray> value, BinaryOperator<INDArray> gradientByValue) {
        this.value = value;
        this.gradientByValue = gradientByValue;
    }

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        return value.apply(x);
    }

    @Override
    public INDArray backward(INDArray gradient, INDArray x, INDArray y, Tape tape) {
        return gradientByValue.apply(gradient, y);
    }
}
