package org.attn4j.config.binding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.WholeNumbers;

/** {@code int}, {@code long}, {@code float} and {@code double}. */
final class NumberType implements ValueType {

    /** The Java type of the number. */
    enum Size {
        INT,
        LONG,
        FLOAT,
        DOUBLE
    }

    private final Size size;
    private final Limits limits;

    NumberType(Size size, Limits limits) {
        this.size = size;
        this.limits = limits;
    }

    @Override
    public String text() {
        return isReal() ? "number" : "integer";
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", text());
        schema.putAll(limits.schema());
        return schema;
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, BindingContext context) {
        if (!(value.node() instanceof Node.Number number)) {
            return ValueType.reject(value, isReal() ? "a number" : "a whole number");
        }
        Optional<Object> bound = isReal() ? real(value, number) : whole(value, number);
        Optional<Object> allowed = bound.filter(n -> limits.allows(((java.lang.Number) n).doubleValue()));
        if (bound.isPresent() && allowed.isEmpty()) {
            return ValueType.reject(value, limits.text().orElseThrow());
        }
        return allowed.map(n -> new Bound<>(n, n));
    }

    private boolean isReal() {
        return size == Size.DOUBLE || size == Size.FLOAT;
    }

    private Optional<Object> real(ConfigValue value, Node.Number number) {
        double real = number.real();
        if (!Double.isFinite(real)) {
            ValueType.reject(value, "at most " + Double.MAX_VALUE + " in magnitude");
            return Optional.empty();
        }
        return Optional.of(size == Size.FLOAT ? (Object) Float.parseFloat(number.literal()) : (Object) real);
    }

    private Optional<Object> whole(ConfigValue value, Node.Number number) {
        if (!WholeNumbers.isWhole(number.value())) {
            ValueType.reject(value, "a whole number");
            return Optional.empty();
        }
        OptionalLong whole = WholeNumbers.of(number.value());
        boolean fits = whole.isPresent() && (size == Size.LONG || whole.getAsLong() == (int) whole.getAsLong());
        if (!fits) {
            long least = size == Size.LONG ? Long.MIN_VALUE : Integer.MIN_VALUE;
            long most = size == Size.LONG ? Long.MAX_VALUE : Integer.MAX_VALUE;
            ValueType.reject(value, "a whole number from " + least + " to " + most);
            return Optional.empty();
        }
        return Optional.of(size == Size.LONG ? (Object) whole.getAsLong() : (Object) (int) whole.getAsLong());
    }
}
