package org.attn4j.trainer;

/** Builds runs from configurations: what a study sees of the injector. */
public interface RunFactory {

    /**
     * Builds a run: opens the data, builds the network.
     *
     * @throws org.attn4j.config.error.ConfigException where configuration and data disagree
     * @throws org.attn4j.core.error.DataException where the data cannot be read
     */
    TrainingRun create(RunRequest request);
}
