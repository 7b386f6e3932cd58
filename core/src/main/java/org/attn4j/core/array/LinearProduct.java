package org.attn4j.core.array;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A linear layer on the rows of a matrix, M rows of I values to O values:
 * <pre>
 *   z[m,o] = sum_i x[m,i] * w[o,i] + b[o]
 * </pre>
 */
public interface LinearProduct {

    /**
     * How it is computed: few products on the processor by loops, all others by ND4J's operations. So a smaller last batch may
     * be computed otherwise than the ones before it.
     */
    static LinearProduct of(INDArray x, INDArray weight) {
        return HostProduct.suits(x, weight) ? new HostProduct() : new Nd4jProduct();
    }

    /** z, [M,O], newly made. */
    INDArray forward(INDArray x, INDArray weight, Optional<INDArray> bias);

    /** dLoss/dw, [O,I]. */
    INDArray weightGradient(INDArray dz, INDArray x);

    /** dLoss/db, [O]. */
    INDArray biasGradient(INDArray dz);

    /** dLoss/dx, [M,I]. */
    INDArray inputGradient(INDArray dz, INDArray weight);
}
