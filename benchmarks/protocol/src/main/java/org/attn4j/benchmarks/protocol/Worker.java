package org.attn4j.benchmarks.protocol;

/** One library with its network, ready to work. For one thread at a time; every call returns when its work is done. */
public interface Worker {

    /** The number of trained values. */
    long parameters();

    /**
     * Trains on its batch.
     *
     * @return the loss of the last step, before its update
     */
    double train(int steps);

    /** Computes the logits of its batch. */
    void infer(int batches);
}
