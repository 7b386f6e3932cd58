package org.attn4j.trainer.data;

import org.attn4j.trainer.config.RunConfiguration;

/** Tells datasets apart by their content. */
@FunctionalInterface
public interface DataFingerprint {

    /**
     * The fingerprint of the whole dataset that a configuration names, which is opened for it.
     *
     * @throws org.attn4j.core.error.DataException where the data is absent or damaged
     */
    String of(RunConfiguration configuration);
}
