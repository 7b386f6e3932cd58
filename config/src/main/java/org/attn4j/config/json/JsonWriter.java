package org.attn4j.config.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attn4j.config.binding.EnumNames;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.OrderedMap;
import org.attn4j.core.parameter.IntOr;

/** Writes a value as JSON text, indented by two spaces or in one line. Writes one text only. */
final class JsonWriter {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private final JsonGenerator out;

    private JsonWriter(JsonGenerator out) {
        this.out = out;
    }

    /**
     * The text of a value.
     *
     * @throws IllegalArgumentException if it holds a number that is not finite, or a type that JSON cannot represent
     */
    static String text(Object value) {
        return text(value, Optional.of(printer()));
    }

    /** The text without a line feed; otherwise like {@link #text}. */
    static String line(Object value) {
        return text(value, Optional.empty());
    }

    private static String text(Object value, Optional<PrettyPrinter> printer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            printer.ifPresent(generator::setPrettyPrinter);
            new JsonWriter(generator).write(value);
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory cannot fail", impossible);
        }
        return text.toString();
    }

    private static DefaultPrettyPrinter printer() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }

    private void write(Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean bool) {
            out.writeBoolean(bool);
        } else if (value instanceof Number number) {
            writeNumber(number);
        } else if (value instanceof Enum<?> constant) {
            out.writeString(EnumNames.of(constant));
        } else if (value instanceof Path path) {
            out.writeString(path.toString());
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map);
        } else if (value instanceof Iterable<?> list) {
            writeList(list);
        } else if (value instanceof Node node) {
            write(node.written());
        } else if (value instanceof Record record) {
            writeRecord(record);
        } else {
            write(content(value));
        }
    }

    /** The value inside an optional or an {@link IntOr}; null if it is empty. */
    private static Object content(Object value) {
        if (value instanceof IntOr<?> either) {
            return either.number().isPresent()
                    ? (Object) either.number().getAsInt()
                    : either.word().orElseThrow();
        }
        return optional(value)
                .orElseThrow(() -> new IllegalArgumentException("JSON cannot represent " + value.getClass()))
                .orElse(null);
    }

    private void writeNumber(Number number) throws IOException {
        if (!Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException("JSON cannot represent " + number);
        }
        if (number instanceof Double real) {
            out.writeNumber(real);
        } else if (number instanceof Float real) {
            out.writeNumber(real);
        } else if (number instanceof BigDecimal exact) {
            out.writeNumber(exact);
        } else if (number instanceof BigInteger whole) {
            out.writeNumber(whole);
        } else {
            out.writeNumber(number.longValue());
        }
    }

    private void writeList(Iterable<?> list) throws IOException {
        out.writeStartArray();
        for (Object element : list) {
            write(element);
        }
        out.writeEndArray();
    }

    private void writeMap(Map<?, ?> map) throws IOException {
        writeMembers(members(map));
    }

    private void writeRecord(Record record) throws IOException {
        writeMembers(members(record));
    }

    private void writeMembers(Map<String, Object> members) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, Object> member : members.entrySet()) {
            out.writeFieldName(member.getKey());
            write(member.getValue());
        }
        out.writeEndObject();
    }

    private static Map<String, Object> members(Map<?, ?> map) {
        Map<String, Object> members = hasOrder(map) ? new LinkedHashMap<>() : new TreeMap<>();
        map.forEach(
                (key, value) -> members.put(key instanceof Enum<?> word ? EnumNames.of(word) : key.toString(), value));
        return members;
    }

    /**
     * Whether a map has a fixed order. Other maps may be ordered differently in each process, so they are written
     * sorted.
     */
    private static boolean hasOrder(Map<?, ?> map) {
        return map instanceof LinkedHashMap
                || map instanceof OrderedMap
                || map instanceof SortedMap
                || map instanceof EnumMap;
    }

    private static Map<String, Object> members(Record record) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = component(record, component);
            boolean absent = optional(value).filter(Optional::isEmpty).isPresent();
            Unwrapped unwrapped = component.getAnnotation(Unwrapped.class);
            if (unwrapped != null) {
                Map<String, Object> inner = value instanceof Record held ? members(held) : members((Map<?, ?>) value);
                inner.keySet().removeAll(List.of(unwrapped.without()));
                inner.forEach(members::putIfAbsent);
            } else if (!absent) {
                members.put(component.getName(), value);
            }
        }
        return members;
    }

    private static Object component(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true); // the record itself may be package-private
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException | InaccessibleObjectException failure) {
            throw new IllegalArgumentException(
                    "component " + component.getName() + " of " + record.getClass() + " cannot be read", failure);
        }
    }

    /** Any of the four JDK optionals as an {@link Optional}; empty if the value is none of them. */
    private static Optional<Optional<?>> optional(Object value) {
        if (value instanceof Optional<?> optional) {
            return Optional.of(optional);
        }
        if (value instanceof OptionalInt optional) {
            return Optional.of(optional.isPresent() ? Optional.of(optional.getAsInt()) : Optional.empty());
        }
        if (value instanceof OptionalLong optional) {
            return Optional.of(optional.isPresent() ? Optional.of(optional.getAsLong()) : Optional.empty());
        }
        if (value instanceof OptionalDouble optional) {
            return Optional.of(optional.isPresent() ? Optional.of(optional.getAsDouble()) : Optional.empty());
        }
        return Optional.empty();
    }
}
