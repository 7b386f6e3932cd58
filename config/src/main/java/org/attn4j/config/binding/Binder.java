package org.attn4j.config.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.registry.Registries;

/**
 * Binds values of a configuration to records. Component types: boolean, int, long, double, String, enums, {@code IntOr},
 * lists, maps from String, records, {@code Optional} and its kin, {@link Part}, and interfaces of parameters, which the
 * registries find by {@code type}. Annotations of {@code core.parameter} apply before a record is made. Immutable, safe
 * for any thread.
 */
public final class Binder {

    private final Registries registries;

    /** A binder that finds typed parts in these registries. */
    public Binder(Registries registries) {
        this.registries = registries;
    }

    /** The value as a record; nothing where it has problems, which are told to it. */
    public <R extends Record> Optional<Bound<R>> bind(Class<R> record, ConfigValue value) {
        return new RecordType(record)
                .bind(value, registries)
                .map(bound -> new Bound<>(record.cast(bound.value()), bound.tree()));
    }

    /**
     * Binds each component of a record by itself, for callers that go on with the good ones.
     *
     * @param record the record whose components are the object's keys
     * @param alsoAllowed keys that are not the record's and not unknown either
     */
    public Components components(Class<? extends Record> record, ConfigValue value, List<String> alsoAllowed) {
        RecordType type = new RecordType(record);
        if (!(value.node() instanceof Members)) {
            ValueType.refuse(value, "an object, {...}");
            return new Components(Map.of());
        }
        List<String> known = new ArrayList<>(type.names());
        known.addAll(alsoAllowed);
        RecordType.refuseOthers(value, known);
        return new Components(type.components(value, registries));
    }

    /** The components of a record that could be bound. */
    public static final class Components {

        private final Map<String, Bound<Object>> bound;

        private Components(Map<String, Bound<Object>> bound) {
            this.bound = bound;
        }

        /** The component's value; nothing where it has problems. */
        public <T> Optional<T> value(String name, Class<T> type) {
            return Optional.ofNullable(bound.get(name)).map(part -> type.cast(part.value()));
        }

        /** A list component's elements; nothing where it has problems. */
        public <E> Optional<List<E>> list(String name, Class<E> element) {
            return value(name, List.class).map(list -> {
                List<E> elements = new ArrayList<>();
                ((List<?>) list).forEach(one -> elements.add(element.cast(one)));
                return List.copyOf(elements);
            });
        }

        /** What an {@code Optional} component holds; nothing where it is absent or has problems. */
        public <T> Optional<T> held(String name, Class<T> type) {
            return value(name, Optional.class).flatMap(held -> ((Optional<?>) held).map(type::cast));
        }

        /** The component's effective tree; nothing where it has problems or is absent. */
        public Optional<Object> tree(String name) {
            return Optional.ofNullable(bound.get(name)).map(Bound::tree);
        }
    }
}
