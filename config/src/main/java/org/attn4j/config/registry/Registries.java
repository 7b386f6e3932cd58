package org.attn4j.config.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.attn4j.core.Kind;
import org.attn4j.core.Provider;
import org.attn4j.core.error.PluginException;

/** What configurations can name: one registry of providers per kind. Immutable, safe for any thread. */
public final class Registries {

    private final List<NamedRegistry<Provider<?>>> registries;

    private Registries(List<NamedRegistry<Provider<?>>> registries) {
        this.registries = List.copyOf(registries);
    }

    /**
     * Finds every plugin of the sources and what it offers. Called once, before anything is built.
     *
     * @param sources the class path first, then plugins
     * @throws PluginException if a plugin cannot be used, a name is ill-formed or taken, or a kind has no provider
     */
    public static Registries discover(List<PluginSource> sources) {
        Registries registries = find(sources);
        for (NamedRegistry<Provider<?>> registry : registries.registries) {
            if (registry.all().isEmpty()) {
                throw new PluginException(
                        "no " + registry.kind() + " found: no " + PluginLoader.SERVICES + " on the class path");
            }
        }
        return registries;
    }

    /** The same, whether or not every kind has a provider. */
    public static Registries find(List<PluginSource> sources) {
        return of(sources.stream().flatMap(PluginLoader::providers).toList());
    }

    /**
     * These providers alone: for tests, and for descriptions of what is not built yet.
     *
     * @throws PluginException if a name is ill-formed or taken
     */
    public static Registries of(Collection<? extends Provider<?>> providers) {
        return of(providers.stream().map(RegisteredProvider::byItself).toList());
    }

    private static Registries of(List<RegisteredProvider> offered) {
        List<NamedRegistry<Provider<?>>> registries = new ArrayList<>();
        for (Kind<?> kind : Kind.all()) {
            NamedRegistry<Provider<?>> registry = new NamedRegistry<>(kind.name());
            offered.stream()
                    .filter(one -> one.provider().kind() == kind)
                    .forEach(one -> registry.add(one.provider(), one.owner(), one.source()));
            registries.add(registry);
        }
        return new Registries(registries);
    }

    /** The same and one provider more, which no jar offers yet. */
    public Registries with(Provider<?> provider) {
        return new Registries(registries.stream()
                .map(registry -> registry.kind().equals(provider.kind().name()) ? registry.with(provider) : registry)
                .toList());
    }

    /** One registry per kind, in the order of {@link Kind#all()}. */
    public List<NamedRegistry<Provider<?>>> all() {
        return registries;
    }

    /** Every provider, by kind and name. */
    public Stream<Provider<?>> providers() {
        return registries.stream().flatMap(registry -> registry.all().stream());
    }

    /** Where a provider comes from. */
    public PluginSource source(Provider<?> provider) {
        return registry(provider.kind()).source(provider);
    }

    /** The providers of a kind. */
    public NamedRegistry<Provider<?>> registry(Kind<?> kind) {
        return registries.get(Kind.all().indexOf(kind));
    }

    /**
     * The providers that make parameters of an interface.
     *
     * @param parameters such as {@code AttentionParameters.class}
     * @throws IllegalArgumentException if no kind has such parameters
     */
    public NamedRegistry<Provider<?>> making(Class<?> parameters) {
        for (Kind<?> kind : Kind.all()) {
            if (kind.parameters() == parameters) {
                return registry(kind);
            }
        }
        throw new IllegalArgumentException("no provider makes " + parameters.getName());
    }
}
