package org.attn4j.core.loss;

/**
 * What training minimises: a function of logits and targets, computed in double precision on the host, since logits are
 * few. Immutable, safe for any thread.
 */
public interface Loss {

    /**
     * The loss of a batch and its gradient.
     *
     * @param gradient receives d(sum of losses)/d(logits), [N,K] in C order; every element is written
     * @return the sum of the images' losses
     */
    double sum(LossBatch batch, double[] gradient);

    /** The sum of the images' losses alone. */
    default double sum(LossBatch batch) {
        return sum(batch, new double[batch.logits().length]);
    }

    /**
     * The same loss without what serves training alone, such as label smoothing: what the column testCrossEntropy counts.
     * The loss itself unless it has such a part.
     */
    default Loss plain() {
        return this;
    }
}
