package org.attn4j.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.config.registry.NamedRegistry;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.core.Provider;
import org.attn4j.core.attention.AttentionProvider;
import org.attn4j.core.backbone.BackboneProvider;
import org.attn4j.core.dataset.DatasetProvider;
import org.attn4j.core.transform.TransformProvider;

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
    public static List<Check> checks(PartsUnderTest parts, PluginSource plugin, List<String> parameterSets) {
        List<Check> checks = new ArrayList<>();
        checks.add(
                Check.single(ProviderChecks.FOUND, plugin.name(), () -> new UnlistedProviders(parts, plugin).first()));
        for (NamedRegistry<? extends Provider<?>> registry : parts.registries().all()) {
            for (Provider<?> provider : registry.all()) {
                if (!builtIn(registry, provider)) {
                    checks.addAll(of(parts, provider, parameterSets));
                }
            }
        }
        return checks;
    }

    private static <T extends Provider<?>> boolean builtIn(NamedRegistry<T> registry, Provider<?> provider) {
        return registry.all().stream().filter(member -> member == provider).allMatch(member -> registry.source(member)
                .builtIn());
    }

    private static List<Check> of(PartsUnderTest parts, Provider<?> provider, List<String> parameterSets) {
        if (provider instanceof AttentionProvider attention) {
            return AttentionContract.checks(parts, attention.getClass(), parameterSets);
        }
        if (provider instanceof BackboneProvider backbone) {
            return BackboneContract.checks(parts, backbone.getClass(), parameterSets);
        }
        if (provider instanceof DatasetProvider dataset) {
            return DatasetContract.checks(parts, dataset.getClass(), parameterSets);
        }
        if (provider instanceof TransformProvider transform) {
            return TransformContract.checks(parts, transform.getClass(), parameterSets);
        }
        // Of the other kinds there is nothing to be said without a run.
        return ProviderChecks.of(parts, provider.getClass(), Provider.class, name -> List.of());
    }

    /** How many providers a plugin has; one that has none is of no use. */
    static Optional<String> emptiness(int providers, PluginSource plugin) {
        return providers > 0 ? Optional.empty() : Optional.of(plugin.name() + " holds no provider");
    }
}
