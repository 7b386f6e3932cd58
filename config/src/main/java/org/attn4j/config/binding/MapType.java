package org.attn4j.config.binding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node.Members;

/** {@code Map<String, ...>} in the order in which it was written. */
final class MapType implements ValueType {

    private final ValueType element;

    MapType(ValueType element) {
        this.element = element;
    }

    @Override
    public String text() {
        return "object of " + element.text();
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        return Map.of("type", "object", "additionalProperties", element.schema(scope));
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, BindingContext context) {
        if (!(value.node() instanceof Members object)) {
            return ValueType.refuse(value, "an object, {...}");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> trees = new LinkedHashMap<>();
        boolean complete = true;
        for (String name : object.members().keySet()) {
            Optional<ConfigValue> inner = value.member(name);
            Optional<Bound<Object>> bound = inner.flatMap(present -> element.bind(present, context));
            complete &= inner.isEmpty() || bound.isPresent();
            bound.ifPresent(present -> {
                values.put(name, present.value());
                trees.put(name, present.tree());
            });
        }
        return complete ? Optional.of(new Bound<>(Collections.unmodifiableMap(values), trees)) : Optional.empty();
    }
}
