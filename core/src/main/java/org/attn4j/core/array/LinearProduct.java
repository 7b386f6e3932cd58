package org.attn4j.core.array;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A linear layer applied to the M rows of a matrix, from I to O values:
 * <pre>
 *   z[m,o] = sum_i x[m,i] * w[o,i] + b[o]
 * </pre>
 */
public interface LinearProduct {

    /**
     * The implementation for these arrays: loops for small products in host memory, ND4J operations for all others. A
     * smaller last batch may therefore be rounded differently from the ones before it.
     */
    static LinearProduct of(INDArray x, INDArray weight) {
        return HostProduct.suits(x, weight) ? new HostProduct() : new Nd4jProduct();
    }

    /** z, [M,O], a new array. */
    INDArray forward(INDArray x, INDArray weight, Optional<INDArray> bias);

    /** dLoss/dw, [O,I]. */
    INDArray weightGradient(INDArray dz, INDArray x);

    /** dLoss/db, [O]. */
    INDArray biasGradient(INDArray dz);

    /** dLoss/dx, [M,I]. */
    INDArray inputGradient(INDArray dz, INDArray weight);
}
