package org.attn4j.cli.doctor;

/** Trains a small network step by step. */
interface SmallTraining extends AutoCloseable {

    /** Trains on one batch and returns the mean loss before the update. */
    double step();

    @Override
    void close();
}
