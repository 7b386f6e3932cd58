package org.attn4j.cli.doctor;

/** A small network that is trained step by step. */
interface SmallTraining extends AutoCloseable {

    /** Trains on one batch and returns the mean loss before the update. */
    double step();

    @Override
    void close();
}
