package org.attn4j.cli.plugin;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.config.binding.RecordSchema;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.Provider;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.PluginException;
import org.attn4j.testkit.contract.PluginContract;

/** The values of {@code plugins verify --parameters}. Immutable. */
public final class ParameterSets {

    private static final String TYPE = "type";

    private final List<String> given;
    private final List<Provider<?>> providers;

    /**
     * Checks that each set is an object and that the component which it names is in the plugin.
     *
     * @param given JSON objects as in a configuration; a {@code type} names the component that a set is for
     * @throws UsageException if one is not
     */
    public ParameterSets(List<String> given, Registries registries, PluginSource plugin) {
        this.given = List.copyOf(given);
        this.providers = registries
                .providers()
                .filter(provider -> !registries.source(provider).builtIn())
                .toList();
        given.forEach(json -> check(json, plugin));
    }

    private void check(String json, PluginSource plugin) {
        Object type;
        try {
            type = Json.tree(json).get(TYPE);
        } catch (DataException malformed) {
            throw new UsageException(
                    "--parameters: " + malformed.getMessage() + "; give a JSON object such as '{\"reduction\": 8}'");
        }
        TreeSet<String> names = providers.stream().map(Provider::name).collect(Collectors.toCollection(TreeSet::new));
        if (type != null && !(type instanceof String name && names.contains(name))) {
            throw new UsageException("--parameters: " + plugin.name() + " contains no component \"" + type
                    + "\"; it has: " + String.join(", ", names));
        }
    }

    /** Those for each component, for {@link PluginContract#checks}. */
    public List<String> sets() {
        return given;
    }

    /**
     * What to do if a check fails that other parameters could pass: one line per component that requires some, or one
     * that names the option; empty if parameters were given or there is no component.
     */
    public List<String> advice() {
        if (!given.isEmpty() || providers.isEmpty()) {
            return List.of();
        }
        List<String> required = providers.stream()
                .filter(provider -> !required(provider).isEmpty())
                .map(ParameterSets::advice)
                .toList();
        return required.isEmpty()
                ? List.of("checked with default parameters; to check with others, use --parameters JSON")
                : required;
    }

    private static String advice(Provider<?> provider) {
        String example = required(provider).stream()
                .map(name -> "\"" + name + "\": ...")
                .collect(Collectors.joining(", ", "{\"type\": \"" + provider.name() + "\", ", "}"));
        return provider + " requires " + String.join(", ", required(provider)) + "; use --parameters '" + example + "'";
    }

    /** The keys without a default; none if a record has a type that configurations do not support, as a check reports. */
    private static List<String> required(Provider<?> provider) {
        try {
            return RecordSchema.of(provider.parameters()).components().stream()
                    .filter(RecordSchema.Component::required)
                    .map(RecordSchema.Component::name)
                    .toList();
        } catch (PluginException unsupported) {
            return List.of();
        }
    }
}
