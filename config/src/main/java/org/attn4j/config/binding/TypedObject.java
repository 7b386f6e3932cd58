package org.attn4j.config.binding;

/**
 * A provider's name and parameters. As a component of a record it has no key: the object's {@code type} names the
 * provider, whose parameters are further keys of the same object, next to those of the record's other components.
 *
 * @param type the provider's name
 * @param parameters the provider's parameters
 * @param <P> the parameter interface, such as {@code DatasetParameters}
 */
public record TypedObject<P>(String type, P parameters) {}
