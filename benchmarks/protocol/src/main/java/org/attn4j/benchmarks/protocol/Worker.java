package org.attn4j.benchmarks.protocol;

/** A library with its network, ready to train. Not thread-safe; every call returns when its computation is complete. */
public interface Worker {

    /** The number of trained values. */
    long parameters();

    /**
     * Trains on the task's batch.
     *
     * @return the loss of the last step, before its update
     */
    double train(int steps);

    /** Computes the logits of the task's batch. */
    void infer(int batches);
}
