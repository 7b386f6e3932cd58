package org.attn4j.config.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.attn4j.core.Named;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.error.UnknownNameException;

/**
 * Members of one kind, found by name. Immutable after creation, safe for any thread.
 *
 * @param <T> the members' type
 */
public final class NamedRegistry<T extends Named> {

    /** A member, the class that provides it, and the source of that class. */
    private record Entry<T>(T member, Class<?> owner, PluginSource source) {

        private String claim() {
            return owner.getName() + " (" + source.name() + ")";
        }
    }

    private final String kind;
    private final Map<String, Entry<T>> entries = new TreeMap<>();

    /** Creates an empty registry, to be filled before it is published. */
    NamedRegistry(String kind) {
        this.kind = kind;
    }

    /**
     * Finds every implementation of a service that the sources list in {@code META-INF/services}; the registry may be
     * empty.
     *
     * @param kind the members' kind in messages, such as {@code accelerator}
     * @param service the service's interface
     * @param sources the class path first, then plugins
     * @throws PluginException if an implementation cannot be loaded, or its name is invalid or taken
     */
    public static <T extends Named> NamedRegistry<T> ofService(
            String kind, Class<T> service, List<PluginSource> sources) {
        NamedRegistry<T> registry = new NamedRegistry<>(kind);
        for (PluginSource source : sources) {
            for (T member : new Services<>(kind, service, source).load()) {
                registry.add(member, member.getClass(), source.of(member.getClass()));
            }
        }
        return registry;
    }

    /**
     * Creates a registry of the given members, for tests and for kinds that plugins cannot extend.
     *
     * @throws PluginException if a name is invalid or taken
     */
    public static <T extends Named> NamedRegistry<T> of(String kind, Collection<? extends T> members) {
        NamedRegistry<T> registry = new NamedRegistry<>(kind);
        members.forEach(member -> registry.add(member, member.getClass(), CodeSources.of(member.getClass())));
        return registry;
    }

    /** A registry of the same members and one more. */
    public NamedRegistry<T> with(T member) {
        NamedRegistry<T> registry = new NamedRegistry<>(kind);
        entries.values().forEach(entry -> registry.add(entry.member(), entry.owner(), entry.source()));
        registry.add(member, member.getClass(), CodeSources.of(member.getClass()));
        return registry;
    }

    /** The members' kind in messages, such as {@code attention}. */
    public String kind() {
        return kind;
    }

    /**
     * The member of this name.
     *
     * @throws UnknownNameException if there is none
     */
    public T get(String name) {
        Entry<T> entry = entries.get(name);
        if (entry == null) {
            throw new UnknownNameException(kind, name, entries.keySet());
        }
        return entry.member();
    }

    /** The member of this name, if there is one. */
    public Optional<T> find(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::member);
    }

    /** All members, sorted by name. */
    public List<T> all() {
        List<T> members = new ArrayList<>();
        entries.values().forEach(entry -> members.add(entry.member()));
        return members;
    }

    /**
     * The source of a member.
     *
     * @throws IllegalArgumentException if it is not a member
     */
    public PluginSource source(Named member) {
        return entry(member).source();
    }

    /**
     * The class that provides a member; for a provider, its plugin.
     *
     * @throws IllegalArgumentException if it is not a member
     */
    public Class<?> owner(Named member) {
        return entry(member).owner();
    }

    private Entry<T> entry(Named member) {
        Entry<T> entry = entries.get(member.name());
        if (entry == null || entry.member() != member) {
            throw new IllegalArgumentException("\"" + member.name() + "\" is not a member of this registry");
        }
        return entry;
    }

    /**
     * Adds a member.
     *
     * @param owner the class that provides it, for messages
     * @throws PluginException if its name is invalid or taken
     */
    void add(T member, Class<?> owner, PluginSource source) {
        Entry<T> entry = new Entry<>(member, owner, source);
        String name =
                MemberRules.check(kind, member, member.getClass() == owner ? owner.getName() : "of " + entry.claim());
        Entry<T> other = entries.putIfAbsent(name, entry);
        if (other != null && other.owner() == owner && member.getClass() != owner) {
            throw new PluginException(
                    entry.claim() + " lists " + kind + " \"" + name + "\" twice; rename one provider");
        }
        if (other != null) {
            throw new PluginException(kind + " name \"" + name + "\" is claimed by " + other.claim() + " and "
                    + entry.claim() + "; remove one jar or rename one provider");
        }
    }
}
