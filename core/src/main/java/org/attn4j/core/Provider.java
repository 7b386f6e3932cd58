package org.attn4j.core;

/**
 * Finds one kind of part by name: {@code {"type": NAME, ...}} in the configuration.
 *
 * <p>One per part, with a public constructor without arguments that does no work. Stateless, so safe for any thread.
 *
 * @param <P> what the parameter record of such a part implements
 */
public interface Provider<P> extends Named {

    /**
     * The record that the configuration's object, less the reserved keys, is bound to. Its components, annotated with
     * the annotations of {@code core.parameter}, are the schema.
     */
    Class<? extends P> parameters();
}
