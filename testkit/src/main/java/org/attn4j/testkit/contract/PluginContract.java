package org.attn4j.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.core.Kind;
import org.attn4j.core.Provider;

/** What a plugin must keep: every provider in it is listed, and each keeps the contract of its kind. */
public final class PluginContract {

    private PluginContract() {}

    /**
     * All checks of a plugin.
     *
     * @param parts what was found on the class path and in the plugin
     * @param plugin the opened plugin
     * @param parameterSets tried for each of its attention modules, backbones, datasets and transforms
     */
    public static List<Check> checks(ProvidersUnderTest parts, PluginSource plugin, List<String> parameterSets) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.single(ProviderChecks.FOUND, plugin.name(), () -> new UnlistedPlugins(parts, plugin).first()));
        parts.registries()
                .providers()
                .filter(provider -> !parts.registries().source(provider).builtIn())
                .forEach(provider -> checks.addAll(of(parts, provider, parameterSets)));
        return checks;
    }

    private static List<Check> of(ProvidersUnderTest parts, Provider<?> provider, List<String> parameterSets) {
        String name = provider.name();
        if (provider.kind() == Kind.ATTENTION) {
            return AttentionContract.checks(parts, name, parameterSets);
        }
        if (provider.kind() == Kind.BACKBONE) {
            return BackboneContract.checks(parts, name, parameterSets);
        }
        if (provider.kind() == Kind.DATASET) {
            return DatasetContract.checks(parts, name, parameterSets);
        }
        if (provider.kind() == Kind.TRANSFORM) {
            return TransformContract.checks(parts, name, parameterSets);
        }
        // Nothing can be said of the other kinds without a run.
        return ProviderChecks.of(parts, provider.kind(), name, found -> List.of());
    }

    /** How many providers a plugin has; one that has none is of no use. */
    static Optional<String> emptiness(int providers, PluginSource plugin) {
        return providers > 0 ? Optional.empty() : Optional.of(plugin.name() + " holds no provider");
    }
}
