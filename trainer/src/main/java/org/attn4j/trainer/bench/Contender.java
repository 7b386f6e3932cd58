package org.attn4j.trainer.bench;

/** Something that trains and infers, and is compared with others that do the same. For one thread at a time. */
public interface Contender {

    /** What tables call it. */
    String name();

    /** The images of one step, and of one batch of inference. */
    int images();

    /**
     * Trains on its batch.
     *
     * @param steps at least 1
     * @return the seconds that they took
     */
    double trainSeconds(int steps);

    /**
     * Computes the logits of its batch.
     *
     * @param batches at least 1
     * @return the seconds that they took
     */
    double inferSeconds(int batches);
}
