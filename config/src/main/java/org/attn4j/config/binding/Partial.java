package org.attn4j.config.binding;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A record whose components were bound independently, so that the valid ones can be checked even if others have
 * problems. The record has no primitive components and accepts null for each. Immutable.
 *
 * @param <R> the record
 */
public final class Partial<R extends Record> {

    private final R components;
    private final Map<String, Object> tree;
    private final boolean complete;

    /**
     * Wraps the components of a record.
     *
     * @param components the record, with null for each component that has problems
     * @param tree the valid components as a JSON tree with all defaults filled in
     */
    Partial(R components, Map<String, Object> tree, boolean complete) {
        this.components = components;
        this.tree = tree;
        this.complete = complete;
    }

    /** A component by its accessor; empty if it has problems. */
    public <T> Optional<T> get(Function<? super R, T> component) {
        return Optional.ofNullable(component.apply(components));
    }

    /** The content of an {@code Optional} component; empty if it is absent or has problems. */
    public <T> Optional<T> getOptional(Function<? super R, Optional<T>> component) {
        return get(component).flatMap(value -> value);
    }

    /** The components as a JSON tree with all defaults filled in, except those that are absent or have problems. */
    public Map<String, Object> tree() {
        return tree;
    }

    /** Whether no component has problems, at any depth. */
    public boolean complete() {
        return complete;
    }

    /**
     * The whole record.
     *
     * @throws IllegalStateException if a component has problems, which have been reported
     */
    public R record() {
        if (!complete) {
            throw new IllegalStateException(
                    "a component of " + components.getClass().getName() + " has problems");
        }
        return components;
    }
}
