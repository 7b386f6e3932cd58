package org.attn4j.core.expression;

import java.util.List;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.array.RowVectors;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An element-wise operation on two matrices of equal shape. */
@BackendIndependent
public enum Pairwise implements RowsOperation {
    /** a + b. */
    SUM {
        @Override
        public INDArray forward(INDArray a, INDArray b) {
            return RowVectors.sum(a, b);
        }

        @Override
        public List<INDArray> backward(INDArray gradient, INDArray a, INDArray b) {
            return List.of(gradient, gradient);
        }
    },
    /** a * b. */
    PRODUCT {
        @Override
        public INDArray forward(INDArray a, INDArray b) {
            return RowVectors.product(a, b);
        }

        @Override
        public List<INDArray> backward(INDArray gradient, INDArray a, INDArray b) {
            return List.of(RowVectors.product(gradient, b), RowVectors.product(gradient, a));
        }
    };

    @Override
    public int width(List<Integer> inputs) {
        int first = inputs.get(0);
        int second = inputs.get(1);
        if (first != second) {
            throw new IllegalArgumentException((this == SUM ? "plus" : "times")
                    + " needs equal numbers of values per image, were " + first + " and " + second);
        }
        return first;
    }

    /** The result, [N,F], a new array. */
    public abstract INDArray forward(INDArray a, INDArray b);

    /**
     * dLoss/da and dLoss/db; either can be the gradient array itself.
     *
     * @param gradient dLoss/dresult, [N,F]; read-only
     */
    public abstract List<INDArray> backward(INDArray gradient, INDArray a, INDArray b);
}
