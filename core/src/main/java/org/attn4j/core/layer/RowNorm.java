package org.attn4j.core.layer;

import org.attn4j.core.array.HostRowNorm;
import org.attn4j.core.array.Standardised;
import org.attn4j.core.attention.Differentiated;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The standardised rows of a matrix [M,F]: u = (x - mean) / sqrt(variance + epsilon). */
final class RowNorm {

    private RowNorm() {}

    /** u, [M,F], and its backward pass. */
    static Differentiated apply(INDArray matrix, double epsilon) {
        if (HostRowNorm.suits(matrix)) {
            HostRowNorm norm = HostRowNorm.of(matrix, epsilon);
            return new Differentiated(norm.standardised(), norm::backward);
        }
        Standardised standardised = Standardised.of(matrix.transpose(), epsilon);
        INDArray values = standardised.values();
        return new Differentiated(
                values.transpose().castTo(matrix.dataType()).dup('c'),
                gradient -> Standardised.backward(gradient.transpose(), values, standardised.deviation())
                        .transpose()
                        .dup('c'));
    }
}
