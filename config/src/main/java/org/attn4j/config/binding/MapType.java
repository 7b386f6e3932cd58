package org.attn4j.config.binding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.document.Node.Null;
import org.attn4j.config.document.OrderedMap;

/** {@code Map<String, ...>} in the order in which its members were written. */
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
            return ValueType.reject(value, "an object, {...}");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> trees = new LinkedHashMap<>();
        boolean complete = true;
        for (Map.Entry<String, Node.Member> member : object.members().entrySet()) {
            Node written = member.getValue().value();
            if (context.strict() && written instanceof Null) {
                continue; // null removes a member of a base file
            }
            Optional<Bound<Object>> bound = element.bind(value.inner(member.getKey(), written), context);
            complete &= bound.isPresent();
            bound.ifPresent(present -> {
                values.put(member.getKey(), present.value());
                trees.put(member.getKey(), present.tree());
            });
        }
        return complete ? Optional.of(new Bound<>(new OrderedMap<>(values), trees)) : Optional.empty();
    }
}
