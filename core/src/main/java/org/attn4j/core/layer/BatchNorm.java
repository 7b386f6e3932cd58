package org.attn4j.core.layer;

import java.util.List;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Batch normalisation of the columns of a matrix [M,F], as in {@link org.attn4j.core.expression.BatchNorm}. For a
 * feature map the rows are the pixels of all images. Immutable.
 */
public final class BatchNorm {

    private final org.attn4j.core.expression.BatchNorm operation;

    /**
     * A normalisation.
     *
     * @param suffix appended to the names {@code gamma}, {@code beta}, {@code mean} and {@code variance}
     * @param gamma the initial value of gamma; that of beta is 0
     * @param momentum the weight of the batch in the running statistics, as in PyTorch
     * @param decayed whether weight decay applies to gamma and beta
     */
    public BatchNorm(String suffix, double gamma, double momentum, boolean decayed) {
        this.operation = new org.attn4j.core.expression.BatchNorm(suffix, gamma, momentum, decayed);
    }

    /** A normalisation with the usual settings: gamma 1, momentum 0.1, weight decay. */
    public static BatchNorm usual(String suffix) {
        return new BatchNorm(suffix, 1, 0.1, true);
    }

    /** Gamma, beta and the running mean and variance, [features] each. */
    public List<Weight> weights(int features) {
        return operation.weights(features);
    }

    /** z, [M,F], and its backward pass; training passes update the running statistics. */
    public Differentiated apply(INDArray rows, Tape tape) {
        return operation.apply(rows, tape);
    }

    /** z of a map of one channel, [N,1,H,W], whose rows are its pixels, and its backward pass. */
    public Differentiated applyToPlane(INDArray plane, Tape tape) {
        Differentiated rows = apply(Maps.column(plane), tape);
        return new Differentiated(
                rows.value().reshape('c', plane.shape()),
                gradient -> rows.backward().apply(Maps.column(gradient)).reshape('c', plane.shape()));
    }

    /** z, [M,F], a new array; training passes update the running statistics. */
    public INDArray forward(INDArray rows, Tape tape) {
        return operation.forward(rows, tape);
    }

    /** dLoss/drows, [M,F]; adds the gradients of gamma and beta. */
    public INDArray backward(INDArray gradient, Tape tape) {
        return operation.backward(gradient, tape);
    }
}
