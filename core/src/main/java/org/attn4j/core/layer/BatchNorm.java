package org.attn4j.core.layer;

import java.util.List;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Batch normalisation of the columns of a matrix [M,F] as {@link org.attn4j.core.expression.BatchNorm} has it; of a feature
 * map the pixels of all images are the rows. Immutable.
 */
public final class BatchNorm {

    private final org.attn4j.core.expression.BatchNorm operation;

    /**
     * A normalisation.
     *
     * @param suffix of the names {@code gamma}, {@code beta}, {@code mean} and {@code variance}
     * @param gamma how gamma begins; beta begins at 0
     * @param momentum the batch's share in the running statistics, PyTorch's meaning of the word
     * @param decayed whether weight decay applies to gamma and beta
     */
    public BatchNorm(String suffix, double gamma, double momentum, boolean decayed) {
        this.operation = new org.attn4j.core.expression.BatchNorm(suffix, gamma, momentum, decayed);
    }

    /** The usual one: gamma 1, momentum 0.1, decayed. */
    public static BatchNorm usual(String suffix) {
        return new BatchNorm(suffix, 1, 0.1, true);
    }

    /** Gamma, beta and the running mean and variance, [features] each. */
    public List<Weight> weights(int features) {
        return operation.weights(features);
    }

    /** z, [M,F], newly made; in training the running statistics move. */
    public INDArray forward(INDArray rows, Tape tape) {
        return operation.forward(rows, tape);
    }

    /** dLoss/drows, [M,F]; adds the gradients of gamma and beta. */
    public INDArray backward(INDArray gradient, Tape tape) {
        return operation.backward(gradient, tape);
    }
}
