package org.attn4j.trainer.bench;

/** A network or another object whose speed of training and inference is compared. For one thread at a time. */
public interface Contender {

    /** The name in tables. */
    String name();

    /** The number of images per training step and per inference batch. */
    int images();

    /**
     * Runs training steps on its batch.
     *
     * @param steps at least 1
     * @return the time taken, in seconds
     */
    double trainSeconds(int steps);

    /**
     * Computes the logits of its batch.
     *
     * @param batches at least 1
     * @return the time taken, in seconds
     */
    double inferSeconds(int batches);
}
