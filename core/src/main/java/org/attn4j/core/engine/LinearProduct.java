package org.attn4j.core.engine;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A linear layer on the rows of a matrix, M rows of I values to O values:
 * <pre>
 *   z[m,o] = sum_i x[m,i] * w[o,i] + b[o]
 * </pre>
 */
public interface LinearProduct {

    /** Up to so many products loops take less time than calls of the engine. */
    long FEW_PRODUCTS = 4_000_000;

    /** How it is computed: few products on the processor by loops, all others by ND4J's operations. */
    static LinearProduct of(INDArray x, INDArray weight) {
        boolean few = x.length() * weight.size(0) <= FEW_PRODUCTS;
        return few && HostArray.reaches(x) && HostArray.reaches(weight) ? new HostProduct() : new OperationProduct();
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
