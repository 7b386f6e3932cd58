package org.attn4j.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.core.Kind;
import org.attn4j.core.Provider;

/** The contract of plugins: every provider is found, and each fulfils the contract of its kind. */
public final class PluginContract {

    /** The rule that a component accepts the parameters that it is checked with. */
    public static final String PARAMETERS_ACCEPTED = "parameters are accepted";

    private PluginContract() {}

    /**
     * All checks of a plugin.
     *
     * @param providers the providers on the class path and in the plugin
     * @param plugin the opened plugin
     * @param parameterSets parameters of its components, JSON objects as in a configuration. Those without {@code type}
     *     are for every component, the others for the one that it names. A component without any is checked with its
     *     defaults
     */
    public static List<Check> checks(ProvidersUnderTest providers, PluginSource plugin, List<String> parameterSets) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.single(
                ProviderChecks.FOUND, plugin.name(), () -> new UnlistedPlugins(providers, plugin).first()));
        providers
                .registries()
                .providers()
                .filter(provider -> !providers.registries().source(provider).builtIn())
                .forEach(provider ->
                        checks.addAll(of(providers, provider, parametersOf(provider.name(), parameterSets))));
        return checks;
    }

    private static List<String> parametersOf(String name, List<String> parameterSets) {
        List<String> own = parameterSets.stream()
                .filter(json -> {
                    Object type = Json.tree(json).get("type");
                    return type == null || type.equals(name);
                })
                .toList();
        return own.isEmpty() ? List.of("{}") : own;
    }

    private static List<Check> of(ProvidersUnderTest providers, Provider<?> provider, List<String> parameterSets) {
        String name = provider.name();
        if (provider.kind() == Kind.ATTENTION) {
            return AttentionContract.checks(providers, name, parameterSets);
        }
        if (provider.kind() == Kind.BACKBONE) {
            return BackboneContract.checks(providers, name, parameterSets);
        }
        if (provider.kind() == Kind.DATASET) {
            return DatasetContract.checks(providers, name, parameterSets);
        }
        if (provider.kind() == Kind.TRANSFORM) {
            return TransformContract.checks(providers, name, parameterSets);
        }
        if (provider.kind() == Kind.OPTIMIZER) {
            return OptimizerContract.checks(providers, name, parameterSets);
        }
        if (provider.kind() == Kind.SCHEDULE) {
            return ScheduleContract.checks(providers, name, parameterSets);
        }
        return LossContract.checks(providers, name, parameterSets);
    }

    /** The violation of a plugin without providers. */
    static Optional<String> withoutProviders(int providers, PluginSource plugin) {
        return providers > 0 ? Optional.empty() : Optional.of(plugin.name() + " contains no provider");
    }
}
