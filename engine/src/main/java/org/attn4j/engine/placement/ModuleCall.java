package org.attn4j.engine.placement;

import java.util.Objects;
import java.util.function.Supplier;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.error.PluginException;

/** Runs what a plugin's module says of itself, so that its failure is reported as the plugin's and not as attn4j's. */
public final class ModuleCall {

    private ModuleCall() {}

    /**
     * What the module's code returns.
     *
     * @param type the provider's name
     * @param place where the module sits or would sit, such as {@code site conv1}
     * @throws ParameterException as the code throws it: a parameter does not suit
     * @throws PluginException where the code throws anything else, is linked to what is not there, or returns null
     */
    public static <T> T run(String type, String place, Supplier<T> code) {
        try {
            return Objects.requireNonNull(code.get(), "the module returned null");
        } catch (ParameterException | PluginException explained) {
            throw explained;
        } catch (RuntimeException | LinkageError failure) {
            throw new PluginException("attention " + type + " failed at " + place + ": " + failure, failure);
        }
    }
}
