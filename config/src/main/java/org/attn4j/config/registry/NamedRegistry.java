package org.attn4j.config.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attn4j.core.Named;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.error.UnknownNameException;

/**
 * Things of one kind, found by name. Immutable, safe for any thread.
 *
 * @param <T> what is found
 */
public final class NamedRegistry<T extends Named> {

    private final String kind;
    private final Map<String, T> members;
    private final Map<T, PluginSource> sources;

    private NamedRegistry(String kind) {
        this.kind = kind;
        this.members = new TreeMap<>();
        this.sources = new IdentityHashMap<>();
    }

    /**
     * Finds every provider that the sources list in {@code META-INF/services}. Called once, before anything is built.
     *
     * @param kind what messages call it, such as {@code attention}
     * @param spi the service's interface
     * @param sources the class path first, then plugins
     * @throws PluginException where a provider cannot be loaded, has an ill-formed or taken name, or none is found
     */
    public static <T extends Named> NamedRegistry<T> discover(String kind, Class<T> spi, List<PluginSource> sources) {
        NamedRegistry<T> registry = discoverAny(kind, spi, sources);
        if (registry.members.isEmpty()) {
            throw new PluginException(
                    "no " + kind + " found: no META-INF/services/" + spi.getName() + " on the class path");
        }
        return registry;
    }

    /**
     * The same for a kind that a program can do without.
     *
     * @throws PluginException where a provider cannot be loaded, or has an ill-formed or taken name
     */
    public static <T extends Named> NamedRegistry<T> discoverAny(
            String kind, Class<T> spi, List<PluginSource> sources) {
        NamedRegistry<T> registry = new NamedRegistry<>(kind);
        for (PluginSource source : sources) {
            new Providers<>(kind, spi, source)
                    .load()
                    .forEach(provider -> registry.add(provider, origin(provider, source)));
        }
        return registry;
    }

    /**
     * A registry of given members: for tests, and for kinds that no plugin adds to.
     *
     * @throws PluginException where a name is ill-formed or taken
     */
    public static <T extends Named> NamedRegistry<T> of(String kind, Collection<? extends T> members) {
        NamedRegistry<T> registry = new NamedRegistry<>(kind);
        members.forEach(member -> registry.add(member, CodeSources.of(member.getClass())));
        return registry;
    }

    /** What messages call a member, such as {@code attention}. */
    public String kind() {
        return kind;
    }

    /**
     * The member of this name.
     *
     * @throws UnknownNameException where there is none
     */
    public T get(String name) {
        T member = members.get(name);
        if (member == null) {
            throw new UnknownNameException(kind, name, members.keySet());
        }
        return member;
    }

    /** All members, sorted by name. */
    public List<T> all() {
        return new ArrayList<>(members.values());
    }

    /**
     * Where a member came from.
     *
     * @throws IllegalArgumentException where it is no member
     */
    public PluginSource source(T member) {
        PluginSource source = sources.get(member);
        if (source == null) {
            throw new IllegalArgumentException("\"" + member.name() + "\" is not of this registry");
        }
        return source;
    }

    private static PluginSource origin(Named provider, PluginSource source) {
        return source.builtIn() ? CodeSources.of(provider.getClass()) : source;
    }

    private void add(T member, PluginSource source) {
        sources.put(member, source);
        String name = ProviderRules.check(kind, member);
        T other = members.putIfAbsent(name, member);
        if (other != null) {
            throw new PluginException(kind + " name \"" + name + "\" is claimed by " + claim(other) + " and "
                    + claim(member) + "; remove one jar or rename one provider");
        }
    }

    private String claim(T member) {
        return member.getClass().getName() + " (" + sources.get(member).name() + ")";
    }
}
