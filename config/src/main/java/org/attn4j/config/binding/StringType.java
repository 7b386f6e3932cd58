package org.attn4j.config.binding;

import java.nio.file.InvalidPathException;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node;

/** {@code String}; a path becomes absolute. */
final class StringType implements ValueType {

    private final boolean path;

    StringType(boolean path) {
        this.path = path;
    }

    @Override
    public String text() {
        return path ? "path" : "string";
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        return Map.of("type", "string");
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, BindingContext context) {
        if (!(value.node() instanceof Node.Text text)) {
            return ValueType.reject(value, path ? "a path in double quotes" : "a string");
        }
        String bound = text.value();
        if (path && !bound.isEmpty()) {
            try {
                bound = text.origin().folder().resolve(bound).normalize().toString();
            } catch (InvalidPathException wrong) {
                return ValueType.reject(value, "a path");
            }
        }
        return Optional.of(new Bound<>(bound, bound));
    }
}
