package org.attn4j.study.config;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Moves repeated subschemas to {@code $defs}: the transforms that a chain may contain are the same for every dataset, and
 * without sharing the schema would be five times as long.
 */
public final class SharedSchemas {

    private static final Set<String> SINGLE =
            Set.of("additionalProperties", "propertyNames", "items", "if", "then", "else");
    private static final Set<String> LISTS = Set.of("allOf", "anyOf", "oneOf");

    /** Keywords that come first; the others follow by name. Schemas are built from unordered maps. */
    private static final List<String> ORDER = List.of(
            "$schema", "title", "description", "default", "type", "const", "enum", "if", "then", "else", "properties");

    /** Subschemas with fewer keywords than this, nested ones included, are no longer than a reference. */
    private static final int SHORTEST = 8;

    private static final Comparator<String> KEYWORDS = Comparator.comparingInt(
                    (String keyword) -> ORDER.contains(keyword) ? ORDER.indexOf(keyword) : ORDER.size())
            .thenComparing(Comparator.naturalOrder());

    private final Map<Map<?, ?>, Integer> uses = new HashMap<>();
    private final Map<Map<?, ?>, String> names = new HashMap<>();
    private final Map<String, Object> definitions = new LinkedHashMap<>();

    private SharedSchemas() {}

    /** Returns an equivalent schema without repeated subschemas of some length. The argument is not changed. */
    public static Map<String, Object> of(Map<String, Object> schema) {
        SharedSchemas shared = new SharedSchemas();
        shared.count(schema);
        Map<String, Object> result = shared.parts(schema, shared::reference);
        result.put("$defs", shared.definitions);
        return result;
    }

    private Object count(Object value) {
        if (value instanceof Map<?, ?> schema && uses.merge(schema, 1, Integer::sum) == 1) {
            parts(schema, this::count);
        }
        return value;
    }

    private Object reference(Object value) {
        if (!(value instanceof Map<?, ?> schema)) {
            return value;
        }
        if (uses.get(schema) == 1 || size(schema) < SHORTEST) {
            return parts(schema, this::reference);
        }
        String name = names.get(schema);
        if (name == null) {
            name = "shared-" + (names.size() + 1);
            names.put(schema, name);
            // Reserves the entry before its subschemas are visited, so that definitions are in the order of first use.
            definitions.put(name, Map.of());
            definitions.put(name, parts(schema, this::reference));
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    /** Copies a schema with its keywords in order and every direct subschema, boolean ones included, replaced. */
    private Map<String, Object> parts(Map<?, ?> schema, UnaryOperator<Object> replace) {
        Map<String, Object> copy = new LinkedHashMap<>();
        schema.keySet().stream().map(String.class::cast).sorted(KEYWORDS).forEach(keyword -> {
            Object value = schema.get(keyword);
            Object changed = value;
            if (keyword.equals("properties")) {
                Map<String, Object> properties = new LinkedHashMap<>();
                ((Map<?, ?>) value).forEach((name, part) -> properties.put((String) name, replace.apply(part)));
                changed = properties;
            } else if (SINGLE.contains(keyword)) {
                changed = replace.apply(value);
            } else if (LISTS.contains(keyword)) {
                changed = ((List<?>) value)
                        .stream().map(part -> replace.apply(part)).toList();
            }
            copy.put(keyword, changed);
        });
        return copy;
    }

    private static int size(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().mapToInt(part -> 1 + size(part)).sum();
        }
        return value instanceof List<?> list
                ? list.stream().mapToInt(SharedSchemas::size).sum()
                : 0;
    }
}
