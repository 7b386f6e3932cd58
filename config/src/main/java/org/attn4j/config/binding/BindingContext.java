package org.attn4j.config.binding;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.attn4j.config.document.Problems;
import org.attn4j.config.registry.Registries;

/**
 * What binding needs besides the value: where parts are found, how strict it is, and what has been bound before. For one
 * thread at a time.
 */
final class BindingContext {

    private final Registries registries;
    private final boolean strict;
    private final Map<Key, Bound<Object>> bound = new HashMap<>();

    private BindingContext(Registries registries, boolean strict) {
        this.registries = registries;
        this.strict = strict;
    }

    /** For what users write: a key that is not known is a problem. */
    static BindingContext ofConfigurations(Registries registries) {
        return new BindingContext(registries, true);
    }

    /** For files that the program wrote: a key that is not known is a newer version's. */
    static BindingContext ofOwnFiles() {
        return new BindingContext(Registries.of(List.of()), false);
    }

    Registries registries() {
        return registries;
    }

    /** Whether unknown keys are problems. */
    boolean strict() {
        return strict;
    }

    /**
     * Binds a component of a record, unless the same value has been bound for it already: the variants of a study share
     * most of their values, down to the node. What had a problem is bound again, for the problem is reported at each place.
     *
     * @param written what the component is bound from: the very node, or the origin of the object that lacks it
     * @param problems where the binding reports
     */
    Optional<Bound<Object>> remember(
            RecordComponent component, Object written, Problems problems, Supplier<Optional<Bound<Object>>> binding) {
        Key key = new Key(component.getDeclaringRecord(), component.getName(), written);
        Bound<Object> known = bound.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        int before = problems.reported();
        Optional<Bound<Object>> made = binding.get();
        if (problems.reported() == before) {
            made.ifPresent(good -> bound.put(key, good));
        }
        return made;
    }

    /** A component and the object that it was bound from, which is compared by identity. */
    private record Key(Class<?> type, String component, Object written) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && type == that.type
                    && written == that.written
                    && component.equals(that.component);
        }

        @Override
        public int hashCode() {
            return Objects.hash(type, component, System.identityHashCode(written));
        }
    }
}
