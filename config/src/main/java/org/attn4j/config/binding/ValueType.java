package org.attn4j.config.binding;

import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;

/** A type that values of a configuration are bound to. Immutable. */
interface ValueType {

    /** How listings name it, such as {@code integer or "adaptive"}. */
    String text();

    /** The value as this type; nothing where it has problems, which are told to it. */
    Optional<Bound<Object>> bind(ConfigValue value, BindingContext context);

    /** The JSON Schema of values of this type. */
    Map<String, Object> schema(SchemaScope scope);

    /** Tells the rule and the value, and gives nothing. */
    static Optional<Bound<Object>> refuse(ConfigValue value, String rule) {
        value.problem("must be " + rule + ", was " + value.node().told());
        return Optional.empty();
    }
}
