package org.attn4j.core.loss;

/**
 * A function of logits and targets that training minimises. It is computed in double precision on the host, which is
 * fast enough because there are few logits. Immutable and thread-safe.
 */
public interface Loss {

    /**
     * The loss of a batch and its gradient.
     *
     * @param gradient receives d(sum of losses)/d(logits), [N,K] in C order; every element is written
     * @return the sum of the images' losses
     */
    double sum(LossBatch batch, double[] gradient);

    /** The sum of the images' losses, without the gradient. */
    default double sum(LossBatch batch) {
        return sum(batch, new double[batch.logits().length]);
    }

    /**
     * This loss without terms that serve only training, such as label smoothing; reported in the column
     * testCrossEntropy. The loss itself unless overridden.
     */
    default Loss plain() {
        return this;
    }
}
