package org.attn4j.study.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.attn4j.config.document.Pointer;
import org.attn4j.study.identity.TreeDifference;

/**
 * The settings of several configurations beside each other.
 *
 * @param differences settings in which they differ, in the order of the files
 * @param common the settings that are the same in all, by JSON pointer, as JSON
 */
public record ConfigurationTable(List<Setting> differences, Map<String, String> common) {

    /**
     * A setting that differs.
     *
     * @param pointer its JSON pointer
     * @param values one per configuration, as JSON; empty if a configuration does not have the setting
     */
    public record Setting(String pointer, List<Optional<String>> values) {}

    /** Compares at least one configuration. */
    static ConfigurationTable of(List<Map<String, Object>> trees) {
        ConfigurationTable table = new ConfigurationTable(new ArrayList<>(), new LinkedHashMap<>());
        table.compare("", trees.stream().<Optional<Object>>map(Optional::of).toList());
        return table;
    }

    /** Objects are compared key by key, lists of objects element by element if they have the same length. */
    private void compare(String pointer, List<Optional<Object>> values) {
        if (all(values, Map.class)) {
            keys(values).forEach(key -> compare(Pointer.child(pointer, key), members(values, key)));
        } else if (values.stream().allMatch(value -> same(values.get(0), value))) {
            common.put(pointer, TreeDifference.json(values.get(0).orElse(null)));
        } else if (all(values, List.class) && elementwise(values)) {
            int size = ((List<?>) values.get(0).orElseThrow()).size();
            IntStream.range(0, size).forEach(i -> compare(pointer + "/" + i, elements(values, i)));
        } else {
            differences.add(new Setting(
                    pointer,
                    values.stream()
                            .map(value -> value.map(TreeDifference::json))
                            .toList()));
        }
    }

    private static boolean all(Collection<Optional<Object>> values, Class<?> type) {
        return values.stream().allMatch(value -> value.filter(type::isInstance).isPresent());
    }

    private static boolean same(Optional<Object> one, Optional<Object> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty()
                        || TreeDifference.between(Map.of("value", one.get()), Map.of("value", other.get()))
                                .isEmpty());
    }

    private static boolean elementwise(List<Optional<Object>> values) {
        List<List<?>> lists = values.stream()
                .<List<?>>map(value -> (List<?>) value.orElseThrow())
                .toList();
        return lists.stream()
                .allMatch(list ->
                        list.size() == lists.get(0).size() && list.stream().allMatch(Map.class::isInstance));
    }

    private static Set<String> keys(List<Optional<Object>> values) {
        Set<String> keys = new LinkedHashSet<>();
        values.forEach(value -> ((Map<?, ?>) value.orElseThrow()).keySet().forEach(key -> keys.add(key.toString())));
        return keys;
    }

    private static List<Optional<Object>> members(List<Optional<Object>> values, String key) {
        return values.stream()
                .map(value -> Optional.<Object>ofNullable(((Map<?, ?>) value.orElseThrow()).get(key)))
                .toList();
    }

    private static List<Optional<Object>> elements(List<Optional<Object>> values, int index) {
        return values.stream()
                .map(value -> Optional.<Object>ofNullable(((List<?>) value.orElseThrow()).get(index)))
                .toList();
    }
}
