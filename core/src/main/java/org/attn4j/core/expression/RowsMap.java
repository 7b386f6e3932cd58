package org.attn4j.core.expression;

import java.util.List;
import java.util.Map;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An operation on one matrix [N,F]. */
public sealed interface RowsMap extends RowsOperation
        permits Linear,
                BlockLinear,
                SharedKernel,
                PerChannelKernels,
                Scale,
                Shift,
                ElementFunction,
                AddNumber,
                MultiplyNumber,
                RootMeanSquareNorm,
                BatchNorm,
                Shown {

    /** The number of values per image of the result; that of the input unless overridden. */
    default int width(int input) {
        return input;
    }

    /** The weights for an input of this width. */
    default List<Weight> weights(int input) {
        return List.of();
    }

    /** The number of multiply-adds with weights for one image. */
    default long multiplyAdds(int input) {
        return 0;
    }

    /** The values that {@code summary} shows. */
    default Map<String, Object> resolved(int input) {
        return Map.of();
    }

    /**
     * The result, [N,width].
     *
     * @param x [N,F]; read-only, but can itself be returned
     */
    INDArray forward(INDArray x, Tape tape);

    /**
     * dLoss/dx, [N,F]; adds weight gradients to the tape.
     *
     * @param gradient dLoss/dy, [N,width]; read-only, but can itself be returned
     * @param x the argument of forward
     * @param y the result of forward
     */
    INDArray backward(INDArray gradient, INDArray x, INDArray y, Tape tape);

    /** The result and its backward pass; what that needs of the forward pass is part of it. */
    default Differentiated apply(INDArray x, Tape tape) {
        INDArray y = forward(x, tape);
        return new Differentiated(y, gradient -> backward(gradient, x, y, tape));
    }

    @Override
    default int width(List<Integer> inputs) {
        return width(inputs.get(0));
    }

    @Override
    default List<Weight> weights(List<Integer> inputs) {
        return weights(inputs.get(0));
    }

    @Override
    default long multiplyAdds(List<Integer> inputs) {
        return multiplyAdds(inputs.get(0));
    }

    @Override
    default Map<String, Object> resolved(List<Integer> inputs) {
        return resolved(inputs.get(0));
    }
}
