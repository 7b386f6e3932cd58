package org.attn4j.config.json;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.attn4j.core.parameter.IntOr;

/** Turns values into trees of maps, lists and plain values that JSON has a form for. */
final class JsonTree {

    /** Maps made by {@code Map.of}: their order changes from one process to the next. */
    private static final Class<?> SHUFFLED = Map.of(1, 1, 2, 2).getClass();

    private JsonTree() {}

    static Object of(Object value) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (value instanceof IntOr<?> either) {
            return either.number().isPresent()
                    ? either.number().getAsInt()
                    : of(either.word().orElseThrow());
        }
        if (value instanceof Path path) {
            return path.toString();
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Iterable<?> list) {
            List<Object> tree = new ArrayList<>();
            list.forEach(element -> tree.add(of(element)));
            return tree;
        }
        if (value instanceof Record record) {
            return record(record);
        }
        return optional(value)
                .orElseThrow(() -> new IllegalArgumentException("JSON has no form for " + value.getClass()))
                .map(JsonTree::of)
                .orElse(null);
    }

    private static Number number(Number number) {
        if (!Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException("JSON has no form for " + number);
        }
        return number;
    }

    private static Map<String, Object> map(Map<?, ?> map) {
        boolean shuffled = map.getClass() == HashMap.class || map.getClass() == SHUFFLED;
        Map<String, Object> tree = shuffled ? new TreeMap<>() : new LinkedHashMap<>();
        map.forEach((key, value) -> tree.put(key instanceof Enum<?> ? (String) of(key) : key.toString(), of(value)));
        return tree;
    }

    private static Map<String, Object> record(Record record) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = component(record, component);
            boolean leftOut =
                    optional(value).isPresent() && optional(value).get().isEmpty();
            Unfolded unfolded = component.getAnnotation(Unfolded.class);
            if (unfolded != null) {
                Map<String, Object> members = value instanceof Record inner ? record(inner) : map((Map<?, ?>) value);
                members.keySet().removeAll(List.of(unfolded.without()));
                members.forEach(tree::putIfAbsent);
            } else if (!leftOut) {
                tree.put(component.getName(), of(value));
            }
        }
        return tree;
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

    /** The four kinds of optional as one; nothing where the value is none of them. */
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
