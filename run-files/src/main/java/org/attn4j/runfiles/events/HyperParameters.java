package org.attn4j.runfiles.events;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings that a run was trained with, for TensorBoard's HPARAMS page. Immutable.
 *
 * @param values numbers, booleans and texts by name; names below {@code model} and {@code training} are pointers into the
 *     configuration, without the first slash
 */
public record HyperParameters(SortedMap<String, Object> values) {

    private static final List<String> SECTIONS = List.of("model", "training");

    /** Copies the map. */
    public HyperParameters {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * Variant, seed, and the configuration's model and training.
     *
     * @param configuration the effective configuration as a JSON tree
     */
    public static HyperParameters of(String variant, long seed, Map<String, Object> configuration) {
        SortedMap<String, Object> values = new TreeMap<>();
        values.put("variant", variant);
        values.put("seed", seed);
        SECTIONS.forEach(section -> flatten(section, configuration.get(section), values));
        return new HyperParameters(values);
    }

    private static void flatten(String name, Object value, Map<String, Object> values) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((key, inner) -> flatten(name + "/" + key, inner, values));
        } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            for (int i = 0; i < list.size(); i++) {
                flatten(name + "/" + i, list.get(i), values);
            }
        } else if (value instanceof Number || value instanceof Boolean) {
            values.put(name, value);
        } else if (value != null) {
            values.put(name, value.toString());
        }
    }
}
