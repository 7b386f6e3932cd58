package org.attn4j.engine.placement;

import java.util.Objects;
import java.util.function.Supplier;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.error.PluginException;

/** Calls a plugin's module so that its failure is reported as the plugin's and not as attn4j's. */
public final class ModuleCall {

    private ModuleCall() {}

    /**
     * Runs the module's code and returns its result.
     *
     * @param type the provider's name
     * @param location the module's site, such as {@code site conv1}
     * @throws ParameterException if the code throws it, because a parameter does not fit
     * @throws PluginException if the code throws anything else, fails to link, or returns null
     */
    public static <T> T run(String type, String location, Supplier<T> code) {
        try {
            return Objects.requireNonNull(code.get(), "the module returned null");
        } catch (ParameterException | PluginException explained) {
            throw explained;
        } catch (RuntimeException | LinkageError failure) {
            throw new PluginException("attention " + type + " failed at " + location + ": " + failure, failure);
        }
    }
}
