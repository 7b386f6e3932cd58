package org.attn4j.config.binding;

import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node;

/** {@link Node}: a value that is bound later, by the code that uses the record. */
final class NodeType implements ValueType {

    @Override
    public String text() {
        return "object";
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        return Map.of();
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, BindingContext context) {
        return Optional.of(new Bound<>(value.node(), value.node().plain()));
    }
}
