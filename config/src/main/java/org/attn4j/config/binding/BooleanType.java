package org.attn4j.config.binding;

import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node;

/** {@code boolean}. */
final class BooleanType implements ValueType {

    @Override
    public String text() {
        return "true or false";
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        return Map.of("type", "boolean");
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, BindingContext context) {
        return value.node() instanceof Node.Bool truth
                ? Optional.of(new Bound<>(truth.value(), truth.value()))
                : ValueType.reject(value, text());
    }
}
