package org.attn4j.config.binding;

import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;

/** {@code Object}: any value, as maps, lists, strings, numbers and booleans. */
final class AnyType implements ValueType {

    @Override
    public String text() {
        return "value";
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        return Map.of();
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, BindingContext context) {
        Object plain = context.strict() ? value.node().plain() : value.node().written();
        return Optional.of(new Bound<>(plain, plain));
    }
}
