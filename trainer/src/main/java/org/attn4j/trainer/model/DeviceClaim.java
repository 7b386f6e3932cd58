package org.attn4j.trainer.model;

import org.attn4j.config.error.ConfigException;
import org.attn4j.engine.device.Backend;
import org.attn4j.trainer.config.RunConfiguration;

/** Claims the device that a configuration names for this process. Stateless. */
public final class DeviceClaim {

    private DeviceClaim() {}

    /**
     * Claims the device: in the CUDA build its card becomes the only one that this process sees. Whoever is about to
     * compute calls this before the engine is loaded; claiming the same device again changes nothing.
     *
     * @throws ConfigException if the device cannot be had, at the place that names it
     */
    public static void of(RunConfiguration configuration) {
        Backend.claim(configuration.device()).ifPresent(problem -> {
            throw configuration.disagreement("/device", problem);
        });
    }
}
