package org.attn4j.core.layer;

import org.attn4j.core.attention.Differentiated;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The softmax of each row of a matrix [M,F]: e^z divided by the row's sum of e^z. */
public final class Softmax {

    private Softmax() {}

    /** The shares, [M,F], a new array, and their backward pass. */
    public static Differentiated apply(INDArray z) {
        INDArray shares = of(z);
        return new Differentiated(shares, gradient -> backward(gradient, shares));
    }

    /** The shares, [M,F], a new array; each row sums to 1. */
    public static INDArray of(INDArray z) {
        INDArray shares = Transforms.exp(z.subColumnVector(Maps.column(z.max(1))), false);
        return shares.diviColumnVector(Maps.column(shares.sum(1)));
    }

    /**
     * dLoss/dz, a new array.
     *
     * @param gradient dLoss/dshares, [M,F]
     * @param shares the result of {@link #of}
     */
    public static INDArray backward(INDArray gradient, INDArray shares) {
        INDArray product = gradient.mul(shares);
        return product.subi(shares.mulColumnVector(Maps.column(product.sum(1))));
    }
}
