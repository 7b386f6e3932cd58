package org.attn4j.config.binding;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.attn4j.config.document.Defaults;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.NodeFactory;
import org.attn4j.config.document.Origin;
import org.attn4j.core.parameter.Default;

/** The defaults that the components of a record declare. */
public final class RecordDefaults implements Defaults {

    private final Class<?> record;
    private final Optional<String> text;

    private RecordDefaults(Class<?> record, Optional<String> text) {
        this.record = record;
        this.text = text;
    }

    /** Reads the defaults of a record. */
    public static Defaults of(Class<? extends Record> record) {
        return new RecordDefaults(record, Optional.empty());
    }

    @Override
    public Optional<Node> value(Origin origin) {
        return text.map(json -> NodeFactory.parseOrText(json, origin)).filter(RecordDefaults::hasContent);
    }

    private static boolean hasContent(Node node) {
        return node instanceof Node.Elements list && !list.elements().isEmpty()
                || node instanceof Node.Members object && !object.members().isEmpty();
    }

    @Override
    public Defaults member(String name) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getName().equals(name) && !TypedObjectTypes.isTypedObject(component))
                .findFirst()
                .map(RecordDefaults::of)
                .orElse(Defaults.NONE);
    }

    private static Defaults of(RecordComponent component) {
        Optional<String> text =
                Optional.ofNullable(component.getAnnotation(Default.class)).map(Default::value);
        return new RecordDefaults(record(component), text);
    }

    /** The record whose components are the value's keys; an empty record if the value is not bound to one. */
    private static Class<?> record(RecordComponent component) {
        if (component.getType() == Partial.class) {
            return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        }
        return component.getType().isRecord() ? component.getType() : Keyless.class;
    }

    private record Keyless() {}
}
