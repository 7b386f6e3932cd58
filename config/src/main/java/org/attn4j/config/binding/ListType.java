package org.attn4j.config.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node;

/** {@code List}. Elements are bound one by one, so that one bad element does not hide the next. */
final class ListType implements ValueType {

    private final ValueType element;
    private final boolean oneWillDo;

    /**
     * A list of elements.
     *
     * @param oneWillDo whether a single element may stand for a list of one
     */
    ListType(ValueType element, boolean oneWillDo) {
        this.element = element;
        this.oneWillDo = oneWillDo;
    }

    @Override
    public String text() {
        return oneWillDo ? element.text() + " or list of these" : "list of " + element.text();
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        Map<String, Object> list = scope.list(element);
        return oneWillDo ? SchemaScope.choice("array", list, element.schema(scope)) : list;
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, BindingContext context) {
        if (!(value.node() instanceof Node.Elements list)) {
            return oneWillDo
                    ? element.bind(value, context).map(one -> new Bound<>(List.of(one.value()), one.tree()))
                    : ValueType.refuse(value, "a list, [...]");
        }
        List<Object> values = new ArrayList<>();
        List<Object> trees = new ArrayList<>();
        for (int i = 0; i < list.elements().size(); i++) {
            ConfigValue inner = value.inner(String.valueOf(i), list.elements().get(i));
            element.bind(inner, context).ifPresent(bound -> {
                values.add(bound.value());
                trees.add(bound.tree());
            });
        }
        boolean complete = values.size() == list.elements().size();
        return complete ? Optional.of(new Bound<>(List.copyOf(values), trees)) : Optional.empty();
    }
}
