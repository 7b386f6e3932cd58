package org.attn4j.config.binding;

import java.util.Optional;
import java.util.function.Supplier;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.Kind;

/**
 * Binds JSON values to records. Supported component types: boolean, int, long, float, double, String, enums,
 * {@code IntOr}, lists, maps with String keys, records, the JDK optionals, {@code Object} (any value),
 * {@link TypedObject}, {@link Partial}, and parameter interfaces, whose provider is looked up by {@code type}.
 * Annotations of {@code core.parameter} are applied before a record is constructed. Immutable and safe for any thread,
 * except one from {@link #caching()}.
 */
public final class Binder {

    private final Supplier<BindingContext> contexts;

    private Binder(Supplier<BindingContext> contexts) {
        this.contexts = contexts;
    }

    /**
     * Creates a binder for configurations: it looks providers up in these registries, and unknown keys are problems.
     */
    public Binder(Registries registries) {
        this(() -> BindingContext.forConfigurations(registries));
    }

    /** A binder for files that the program wrote: they name no providers, and keys of a newer version are ignored. */
    public static Binder forProgramFiles() {
        return new Binder(BindingContext::forProgramFiles);
    }

    /**
     * The same binder with a cache, for many values that share nodes: each shared node is bound once. For one thread.
     */
    public Binder caching() {
        BindingContext context = contexts.get();
        return new Binder(() -> context);
    }

    /** Binds the value to a record; empty if the value has problems, which are added to its list. */
    public <R extends Record> Optional<Bound<R>> bind(Class<R> record, ConfigValue value) {
        return new RecordType(record)
                .bind(value, contexts.get())
                .map(bound -> new Bound<>(record.cast(bound.value()), bound.tree()));
    }

    /**
     * Binds an object whose {@code type} names a component of the kind; empty if the value has problems, which are added
     * to its list.
     *
     * @throws org.attn4j.core.error.PluginException if the component is at fault
     */
    public <P> Optional<P> bind(Kind<P> kind, ConfigValue value) {
        return new TypedObjectType(kind.parameters())
                .bind(value, contexts.get())
                .map(bound -> kind.parameters().cast(bound.value()));
    }

    /**
     * Binds the components of a record independently, for callers that can continue with the valid ones.
     *
     * @param record the record whose components are the object's keys; it has no primitive components
     * @param alsoKnown further keys that are allowed but not bound
     */
    @SuppressWarnings("unchecked") // RecordType.partial returns an instance of the record it was built for
    public <R extends Record> Partial<R> partial(Class<R> record, ConfigValue value, String... alsoKnown) {
        return (Partial<R>) new RecordType(record).partial(value, contexts.get(), alsoKnown);
    }
}
