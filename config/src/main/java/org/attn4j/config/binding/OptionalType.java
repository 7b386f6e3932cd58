package org.attn4j.config.binding;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.attn4j.config.document.ConfigValue;

/** The JDK optionals: a key that may be absent although it has no default. */
final class OptionalType implements ValueType {

    private final Class<?> type;
    private final ValueType present;

    OptionalType(Class<?> type, ValueType present) {
        this.type = type;
        this.present = present;
    }

    @Override
    public String text() {
        return present.text();
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        return present.schema(scope);
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, BindingContext context) {
        return present.bind(value, context).map(bound -> new Bound<>(wrap(bound.value()), bound.tree()));
    }

    private Object wrap(Object value) {
        if (type == OptionalInt.class) {
            return OptionalInt.of((Integer) value);
        }
        if (type == OptionalLong.class) {
            return OptionalLong.of((Long) value);
        }
        return type == OptionalDouble.class ? OptionalDouble.of((Double) value) : Optional.of(value);
    }

    /** The empty optional. */
    Object absent() {
        if (type == OptionalInt.class) {
            return OptionalInt.empty();
        }
        if (type == OptionalLong.class) {
            return OptionalLong.empty();
        }
        return type == OptionalDouble.class ? OptionalDouble.empty() : Optional.empty();
    }
}
