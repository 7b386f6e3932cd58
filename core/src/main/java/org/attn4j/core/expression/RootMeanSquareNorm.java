package org.attn4j.core.expression;

import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.attention.Tape;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

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

    private static final String ROOT = "root";

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        INDArray root = column(Transforms.sqrt(x.mul(x).mean(1).addi(epsilon), false));
        tape.keep(ROOT, root);
        return x.divColumnVector(root);
    }

    /** The root mean square depends on all values of the image, hence the second term. */
    @Override
    public INDArray backward(INDArray gradient, INDArray x, INDArray y, Tape tape) {
        INDArray along = column(gradient.mul(y).mean(1));
        return gradient.sub(y.mulColumnVector(along)).diviColumnVector(tape.kept(ROOT));
    }

    private static INDArray column(INDArray values) {
        return values.reshape('c', values.length(), 1);
    }
}
