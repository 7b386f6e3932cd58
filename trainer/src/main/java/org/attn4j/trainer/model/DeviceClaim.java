package org.attn4j.trainer.model;

import org.attn4j.config.error.ConfigException;
import org.attn4j.engine.device.Backend;
import org.attn4j.trainer.config.RunConfiguration;

/** Claims the device that a configuration names for this process. Stateless. */
public final class DeviceClaim {

    private DeviceClaim() {}

    /**
     * Claims the device: in the CUDA build its card becomes the only one that this process sees. Must be called before
     * ND4J is loaded; claiming the same device again has no effect.
     *
     * @throws ConfigException if the device is not available, at the location that names it
     */
    public static void claim(RunConfiguration configuration) {
        Backend.claim(configuration.device()).ifPresent(problem -> {
            throw configuration.mismatch("/device", problem);
        });
    }
}
