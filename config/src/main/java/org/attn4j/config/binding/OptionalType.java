package org.attn4j.config.binding;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.attn4j.config.document.ConfigValue;

/** {@code Optional} and its kin: a key that may be absent though it has no default. */
final class OptionalType implements ValueType {

    private final Class<?> form;
    private final ValueType present;

    OptionalType(Class<?> form, ValueType present) {
        this.form = form;
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
        if (form == OptionalInt.class) {
            return OptionalInt.of((Integer) value);
        }
        if (form == OptionalLong.class) {
            return OptionalLong.of((Long) value);
        }
        return form == OptionalDouble.class ? OptionalDouble.of((Double) value) : Optional.of(value);
    }

    /** The empty value of the form. */
    Object absent() {
        if (form == OptionalInt.class) {
            return OptionalInt.empty();
        }
        if (form == OptionalLong.class) {
            return OptionalLong.empty();
        }
        return form == OptionalDouble.class ? OptionalDouble.empty() : Optional.empty();
    }
}
