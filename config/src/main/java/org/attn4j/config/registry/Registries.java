package org.attn4j.config.registry;

import java.util.List;
import org.attn4j.core.Provider;

/** The registries of a program, one for each kind of part. Immutable, safe for any thread. */
public final class Registries {

    private final List<NamedRegistry<? extends Provider<?>>> registries;

    private Registries(List<NamedRegistry<? extends Provider<?>>> registries) {
        this.registries = registries;
    }

    /** The set of these registries, at most one for each kind. */
    public static Registries of(List<NamedRegistry<? extends Provider<?>>> registries) {
        List<String> kinds = registries.stream().map(NamedRegistry::kind).toList();
        if (kinds.stream().distinct().count() < kinds.size()) {
            throw new IllegalArgumentException("a kind has one registry, were " + kinds);
        }
        return new Registries(List.copyOf(registries));
    }

    /** All registries, in the order in which they were given. */
    public List<NamedRegistry<? extends Provider<?>>> all() {
        return registries;
    }

    /**
     * The registry whose providers' parameter records implement an interface.
     *
     * @param parameters such as {@code AttentionParameters.class}
     * @throws IllegalArgumentException where no registry makes such parameters
     */
    @SuppressWarnings("unchecked") // every member's parameters() is checked against the interface
    public <P> NamedRegistry<? extends Provider<P>> making(Class<P> parameters) {
        for (NamedRegistry<? extends Provider<?>> registry : registries) {
            if (!registry.all().isEmpty() && registry.all().stream().allMatch(member -> makes(member, parameters))) {
                return (NamedRegistry<? extends Provider<P>>) registry;
            }
        }
        throw new IllegalArgumentException("no registry makes " + parameters.getName());
    }

    private static boolean makes(Provider<?> member, Class<?> parameters) {
        return parameters.isAssignableFrom(member.parameters());
    }
}
