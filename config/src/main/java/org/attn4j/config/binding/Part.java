package org.attn4j.config.binding;

/**
 * An object {@code {"type": NAME, ...}} that also has keys of ours: the part's own parameters, and the reserved ones.
 *
 * @param type the provider's name
 * @param parameters the record that the provider's parameters were bound to
 * @param reserved the record that our keys were bound to
 * @param <P> the kind of part, such as {@code DatasetParameters}
 * @param <R> a record
 */
public record Part<P, R>(String type, P parameters, R reserved) {}
