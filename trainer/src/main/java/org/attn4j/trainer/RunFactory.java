package org.attn4j.trainer;

/** Builds runs from configurations, so that studies need not know the injector. */
public interface RunFactory {

    /**
     * Opens the data and builds the network of a run.
     *
     * @throws org.attn4j.config.error.ConfigException if configuration and data do not match
     * @throws org.attn4j.core.error.DataException if the data cannot be read
     */
    TrainingRun create(RunRequest request);
}
