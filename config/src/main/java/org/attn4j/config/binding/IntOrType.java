package org.attn4j.config.binding;

import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node;
import org.attn4j.core.parameter.IntOr;

/** {@link IntOr}: a whole number or the name of a constant. */
final class IntOrType implements ValueType {

    private final NumberType number;
    private final EnumType constant;

    IntOrType(NumberType number, EnumType constant) {
        this.number = number;
        this.constant = constant;
    }

    @Override
    public String text() {
        return number.text() + " or " + constant.text();
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        return SchemaScope.choice("string", constant.schema(scope), number.schema(scope));
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, BindingContext context) {
        if (value.node() instanceof Node.Number) {
            return number.bind(value, context)
                    .map(bound -> new Bound<>(IntOr.of((Integer) bound.value()), bound.tree()));
        }
        Optional<Bound<Object>> found = constant.constant(value.node());
        if (found.isEmpty()) {
            value.problem("must be a whole number or " + constant.text() + ", was "
                    + value.node().describe() + constant.suggestion(value.node()));
        }
        return found.map(bound -> new Bound<>(intOr(bound.value()), bound.tree()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the constant is of the enum that the component's type names
    private static IntOr<?> intOr(Object constant) {
        return IntOr.of((Enum) constant);
    }
}
