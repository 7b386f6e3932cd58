package org.attn4j.config.binding;

import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;

/** A type that values of a configuration are bound to. Immutable. */
interface ValueType {

    /** The type's name in listings, such as {@code integer or "adaptive"}. */
    String text();

    /** Binds a value to this type; empty if the value has problems, which are added to its list. */
    Optional<Bound<Object>> bind(ConfigValue value, BindingContext context);

    /** The JSON Schema of this type. */
    Map<String, Object> schema(SchemaScope scope);

    /** Reports the rule and the value; returns empty. */
    static Optional<Bound<Object>> reject(ConfigValue value, String rule) {
        value.problem("must be " + rule + ", was " + value.node().describe());
        return Optional.empty();
    }
}
