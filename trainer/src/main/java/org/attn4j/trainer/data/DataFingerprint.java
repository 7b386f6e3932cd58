package org.attn4j.trainer.data;

import org.attn4j.trainer.config.RunConfiguration;

/** Computes fingerprints that identify datasets by their content. */
@FunctionalInterface
public interface DataFingerprint {

    /**
     * Opens the dataset of a configuration and returns the fingerprint of all its data.
     *
     * @throws org.attn4j.core.error.DataException if the data is absent or damaged
     */
    String of(RunConfiguration configuration);
}
