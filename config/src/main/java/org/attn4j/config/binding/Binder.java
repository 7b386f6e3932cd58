package org.attn4j.config.binding;

import java.util.Optional;
import java.util.function.Supplier;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.registry.Registries;

/**
 * Binds values of JSON to records. Component types: boolean, int, long, float, double, String, enums, {@code IntOr},
 * lists, maps from String, records, {@code Optional} and its kin, {@code Object} (any value), {@link TypedObject}, {@link
 * Partial}, and interfaces of parameters, which the registries find by {@code type}. Annotations of {@code
 * core.parameter} apply before a record is made. Immutable and safe for any thread, unless it remembers.
 */
public final class Binder {

    private final Supplier<BindingContext> contexts;

    private Binder(Supplier<BindingContext> contexts) {
        this.contexts = contexts;
    }

    /** A binder of what users write: it finds typed parts in these registries, and unknown keys are problems. */
    public Binder(Registries registries) {
        this(() -> BindingContext.ofConfigurations(registries));
    }

    /** A binder of files that the program wrote: they name no parts, and unknown keys are those of a newer version. */
    public static Binder ofOwnFiles() {
        return new Binder(BindingContext::ofOwnFiles);
    }

    /** The same for many values that share nodes: what was bound once is not bound again. For one thread. */
    public Binder remembering() {
        BindingContext context = contexts.get();
        return new Binder(() -> context);
    }

    /** The value as a record; empty if it has problems, which are reported to it. */
    public <R extends Record> Optional<Bound<R>> bind(Class<R> record, ConfigValue value) {
        return new RecordType(record)
                .bind(value, contexts.get())
                .map(bound -> new Bound<>(record.cast(bound.value()), bound.tree()));
    }

    /**
     * Binds each component of a record by itself, for callers that go on with the good ones.
     *
     * @param record the record whose components are the object's keys; none is primitive
     * @param alsoKnown keys that are neither the record's nor unknown
     */
    @SuppressWarnings("unchecked") // the type makes what it is named after
    public <R extends Record> Partial<R> partial(Class<R> record, ConfigValue value, String... alsoKnown) {
        return (Partial<R>) new RecordType(record).partial(value, contexts.get(), alsoKnown);
    }
}
