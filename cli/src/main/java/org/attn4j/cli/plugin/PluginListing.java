package org.attn4j.cli.plugin;

import java.util.List;
import java.util.Optional;
import org.attn4j.config.binding.RecordSchema;
import org.attn4j.config.registry.NamedRegistry;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.Provider;

/**
 * A component that a configuration can name, as listings show it.
 *
 * @param kind such as {@code attention}
 * @param name its name in configurations
 * @param description one line
 * @param version the jar's version; empty if it has none
 * @param jar the file's name
 * @param sha256 of the jar; empty for built-in components
 * @param provider the class of the plugin that offers it
 * @param parameters in the order of the record
 */
public record PluginListing(
        String kind,
        String name,
        String description,
        String version,
        String jar,
        String sha256,
        String provider,
        List<Parameter> parameters) {

    /**
     * One parameter.
     *
     * @param name its key in the configuration
     * @param type as text
     * @param defaultValue as in a configuration; empty if there is none
     * @param required whether it must be given
     * @param range the allowed values as text; empty if all are allowed
     * @param description one line
     */
    public record Parameter(
            String name,
            String type,
            Optional<String> defaultValue,
            boolean required,
            Optional<String> range,
            String description) {

        /** The behaviour if the key is absent: {@code default 16}, {@code required} or {@code optional}. */
        public String otherwise() {
            return defaultValue.map(value -> "default " + value).orElse(required ? "required" : "optional");
        }
    }

    /** All components, by kind and name. */
    public static List<PluginListing> all(Registries registries) {
        return registries.all().stream()
                .flatMap(registry -> registry.all().stream().map(provider -> of(registry, provider)))
                .toList();
    }

    private static PluginListing of(NamedRegistry<Provider<?>> registry, Provider<?> provider) {
        PluginSource source = registry.source(provider);
        return new PluginListing(
                registry.kind(),
                provider.name(),
                provider.description(),
                source.version(),
                source.name(),
                source.sha256(),
                registry.owner(provider).getName(),
                parameters(provider));
    }

    private static List<Parameter> parameters(Provider<?> provider) {
        return RecordSchema.of(provider.parameters()).components().stream()
                .map(one -> new Parameter(
                        one.name(), one.type(), one.defaultText(), one.required(), one.range(), one.doc()))
                .toList();
    }
}
