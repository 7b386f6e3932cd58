package org.attn4j.core.expression;

import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.array.Functions;
import org.attn4j.core.array.RowVectors;
import org.attn4j.core.attention.Tape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Divides each image's values by their root mean square:
 * <pre>
 *   r[n] = sqrt(mean over f of x[n,f]^2 + epsilon)
 *   u[n,f] = x[n,f] / r[n]
 * </pre>
 *
 * @param epsilon keeps the root above 0
 */
@BackendIndependent
public record RootMeanSquareNorm(double epsilon) implements RowsMap {

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        return divided(x, roots(x));
    }

    /** The root mean square depends on all values of the image, hence the second term. */
    @Override
    public INDArray backward(INDArray gradient, INDArray x, INDArray y, Tape tape) {
        INDArray along = RowVectors.meanOfProducts(gradient, y);
        return divided(RowVectors.sum(gradient, RowVectors.timesColumn(y, RowVectors.times(along, -1))), roots(x));
    }

    /** Of each row, [N]. */
    private INDArray roots(INDArray x) {
        return Functions.squareRoot(RowVectors.plus(RowVectors.meanOfProducts(x, x), epsilon));
    }

    private static INDArray divided(INDArray x, INDArray roots) {
        return RowVectors.timesColumn(x, Functions.inverse(roots));
    }
}
