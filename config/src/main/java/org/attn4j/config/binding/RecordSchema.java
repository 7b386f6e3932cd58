package org.attn4j.config.binding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;

/**
 * The parameters of a record, as listings show them. Immutable.
 *
 * @param components in the record's order
 */
public record RecordSchema(List<Component> components) {

    /**
     * One parameter.
     *
     * @param name the key that users write
     * @param type in words for users, such as {@code integer or "adaptive"}
     * @param defaultText the default as users write it; empty if the parameter is required or may be absent
     * @param required whether it must be given
     * @param range such as {@code at least 1}; empty if every value is allowed
     * @param doc one line
     */
    public record Component(
            String name,
            String type,
            Optional<String> defaultText,
            boolean required,
            Optional<String> range,
            String doc) {}

    /** Copies the list. */
    public RecordSchema {
        components = List.copyOf(components);
    }

    /**
     * Reads the schema of a record.
     *
     * @throws org.attn4j.core.error.PluginException if configurations do not support a component's type
     */
    public static RecordSchema of(Class<?> record) {
        return new RecordSchema(Arrays.stream(record.getRecordComponents())
                .map(component -> {
                    ValueType type = ValueTypes.of(component);
                    Optional<String> text = Optional.ofNullable(component.getAnnotation(Default.class))
                            .map(Default::value);
                    return new Component(
                            component.getName(),
                            type.text(),
                            text,
                            text.isEmpty() && !(type instanceof OptionalType),
                            ValueTypes.limits(component).text(),
                            Optional.ofNullable(component.getAnnotation(Doc.class))
                                    .map(Doc::value)
                                    .orElse(""));
                })
                .toList());
    }

    /** The parameters' names, in order. */
    public List<String> names() {
        return components.stream().map(Component::name).toList();
    }
}
