package org.attn4j.config.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.attn4j.core.Kind;
import org.attn4j.core.Provider;
import org.attn4j.core.error.PluginException;

/** Everything that configurations can name: one registry of providers per kind. Immutable, safe for any thread. */
public final class Registries {

    private final List<NamedRegistry<Provider<?>>> registries;

    private Registries(List<NamedRegistry<Provider<?>>> registries) {
        this.registries = List.copyOf(registries);
    }

    /**
     * Finds the providers of every plugin in the sources. Called once at start-up.
     *
     * @param sources the class path first, then plugins
     * @throws PluginException if a plugin cannot be used, a name is invalid or taken, or a kind has no provider
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

    /** Finds providers like {@link #discover}, but accepts kinds without any. */
    public static Registries find(List<PluginSource> sources) {
        return of(sources.stream().flatMap(PluginLoader::providers).toList());
    }

    /**
     * Creates registries of these providers only, for tests and for providers that are not packaged yet.
     *
     * @throws PluginException if a name is invalid or taken
     */
    public static Registries of(Collection<? extends Provider<?>> providers) {
        return of(providers.stream().map(RegisteredProvider::withoutPlugin).toList());
    }

    private static Registries of(List<RegisteredProvider> offered) {
        List<NamedRegistry<Provider<?>>> registries = new ArrayList<>();
        for (Kind<?> kind : Kind.all()) {
            NamedRegistry<Provider<?>> registry = new NamedRegistry<>(kind.name());
            offered.stream()
                    .filter(registered -> registered.provider().kind() == kind)
                    .forEach(
                            registered -> registry.add(registered.provider(), registered.owner(), registered.source()));
            registries.add(registry);
        }
        return new Registries(registries);
    }

    /** The same registries and one more provider, which is not packaged yet. */
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

    /** The source of a provider. */
    public PluginSource source(Provider<?> provider) {
        return registry(provider.kind()).source(provider);
    }

    /** The providers of a kind. */
    public NamedRegistry<Provider<?>> registry(Kind<?> kind) {
        return registries.get(Kind.all().indexOf(kind));
    }

    /**
     * The providers of a parameter interface.
     *
     * @param parameters such as {@code AttentionParameters.class}
     * @throws IllegalArgumentException if no kind has this interface
     */
    public NamedRegistry<Provider<?>> forParameters(Class<?> parameters) {
        for (Kind<?> kind : Kind.all()) {
            if (kind.parameters() == parameters) {
                return registry(kind);
            }
        }
        throw new IllegalArgumentException("no kind of provider has the parameters " + parameters.getName());
    }
}
