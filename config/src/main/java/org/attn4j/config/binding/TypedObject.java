package org.attn4j.config.binding;

/**
 * The choice of a provider. As a component of a record it stands for no key of its own: the object's {@code type} names
 * the provider, whose parameters are further keys of the same object, beside the record's other components.
 *
 * @param type the provider's name
 * @param parameters what the provider made of its own keys
 * @param <P> the kind of part, such as {@code DatasetParameters}
 */
public record TypedObject<P>(String type, P parameters) {}
