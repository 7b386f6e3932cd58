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
        return words().stream().map(word -> '"' + word + '"').collect(Collectors.joining(" or "));
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        return Map.of("enum", words());
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, BindingContext context) {
        Optional<Bound<Object>> word = word(value.node());
        if (word.isEmpty()) {
            value.problem("must be " + text() + ", was " + value.node().told() + question(value.node()));
        }
        return word;
    }

    /** The constant that the node names; nothing where it names none. */
    Optional<Bound<Object>> word(Node node) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant ->
                        node instanceof Node.Text text && text.value().equals(written(constant)))
                .findFirst()
                .map(constant -> new Bound<>(constant, written(constant)));
    }

    /** {@code ; did you mean "paddle"?}, or nothing where no word is near. */
    String question(Node node) {
        String question = node instanceof Node.Text text ? NearestNames.question(text.value(), words()) : "";
        return question.isEmpty() ? "" : "; " + question;
    }

    private List<String> words() {
        return Arrays.stream(type.getEnumConstants()).map(EnumType::written).toList();
    }

    private static String written(Object constant) {
        return EnumNames.of((Enum<?>) constant);
    }
}
