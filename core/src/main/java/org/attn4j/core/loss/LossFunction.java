package org.attn4j.core.loss;

/** A loss over logits, computed in double precision on the host; logits are few, so this costs nothing. */
public interface LossFunction {

    /**
     * The loss of a batch.
     *
     * @param logits [N,K] in C order
     * @param targets [N,K], each row the wanted distribution over classes: 1 for the label, or a mixture
     * @param classes K
     * @param gradient receives d(sum of losses)/d(logits), [N,K]; null where only the loss is wanted
     * @return the sum over the batch
     */
    double sum(double[] logits, double[] targets, int classes, double[] gradient);
}
