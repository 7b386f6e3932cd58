package org.attn4j.core.expression;

import java.util.List;
import java.util.Map;
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

    /** The number of values per image of the result; the input's unless an operation says otherwise. */
    default int width(int input) {
        return input;
    }

    /** The weights for an input of this width. */
    default List<Weight> weights(int input) {
        return List.of();
    }

    /** The products with weights for one image. */
    default long multiplyAdds(int input) {
        return 0;
    }

    /** What {@code summary} shows. */
    default Map<String, Object> resolved(int input) {
        return Map.of();
    }

    /**
     * The result, [N,width].
     *
     * @param x [N,F]; read-only, and the result may be the same array
     * @param tape names of kept arrays are the operation's own
     */
    INDArray forward(INDArray x, Tape tape);

    /**
     * dLoss/dx, [N,F]; adds weight gradients to the tape.
     *
     * @param gradient dLoss/dy, [N,width]; read-only, and the result may be the same array
     * @param x what forward was given
     * @param y what forward returned
     */
    INDArray backward(INDArray gradient, INDArray x, INDArray y, Tape tape);

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
