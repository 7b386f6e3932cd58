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
 * What binding needs besides the value: the registries, whether unknown keys are rejected, and a cache. For one thread
 * at a time.
 */
final class BindingContext {

    private final Registries registries;
    private final boolean strict;
    private final Map<Key, Bound<Object>> bound = new HashMap<>();

    private BindingContext(Registries registries, boolean strict) {
        this.registries = registries;
        this.strict = strict;
    }

    /** A context for configurations, in which unknown keys are problems. */
    static BindingContext forConfigurations(Registries registries) {
        return new BindingContext(registries, true);
    }

    /** A context for files that the program wrote, in which unknown keys come from a newer version and are ignored. */
    static BindingContext forProgramFiles() {
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
     * Binds a component of a record, or returns the cached result for the same value: the variants of a study share
     * most of their nodes. A value with problems is not cached, so that its problems are reported for each variant.
     *
     * @param written identifies the value: its node, or the origin of the object that lacks the component
     * @param problems the list that the binding adds to
     */
    Optional<Bound<Object>> cached(
            RecordComponent component, Object written, Problems problems, Supplier<Optional<Bound<Object>>> binding) {
        Key key = new Key(component.getDeclaringRecord(), component.getName(), written);
        Bound<Object> known = bound.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        int before = problems.reportCount();
        Optional<Bound<Object>> result = binding.get();
        if (problems.reportCount() == before) {
            result.ifPresent(good -> bound.put(key, good));
        }
        return result;
    }

    /** A component and the object it was bound from, which is compared by identity. */
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
