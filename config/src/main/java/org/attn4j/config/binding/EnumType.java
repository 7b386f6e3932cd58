package org.attn4j.config.binding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node;
import org.attn4j.core.error.NearestNames;

/** An enum, written in lower case with {@code -} for {@code _}. */
final class EnumType implements ValueType {

    private final Class<?> type;

    EnumType(Class<?> type) {
        this.type = type;
    }

    @Override
    public String text() {
        return names().stream().map(name -> '"' + name + '"').collect(Collectors.joining(" or "));
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        return Map.of("enum", names());
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, BindingContext context) {
        Optional<Bound<Object>> constant = constant(value.node());
        if (constant.isEmpty()) {
            value.problem("must be " + text() + ", was " + value.node().describe() + suggestion(value.node()));
        }
        return constant;
    }

    /** The constant that the node names; empty if it names none. */
    Optional<Bound<Object>> constant(Node node) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant ->
                        node instanceof Node.Text text && text.value().equals(name(constant)))
                .findFirst()
                .map(constant -> new Bound<>(constant, name(constant)));
    }

    /** {@code ; did you mean "paddle"?}; empty if no name is near. */
    String suggestion(Node node) {
        String question = node instanceof Node.Text text ? NearestNames.question(text.value(), names()) : "";
        return question.isEmpty() ? "" : "; " + question;
    }

    private List<String> names() {
        return Arrays.stream(type.getEnumConstants()).map(EnumType::name).toList();
    }

    private static String name(Object constant) {
        return EnumNames.of((Enum<?>) constant);
    }
}
