package org.attn4j.study.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.binding.Partial;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.document.Pointer;
import org.attn4j.study.grid.Baseline;
import org.attn4j.study.grid.VariantGrid;
import org.attn4j.trainer.config.RunConfiguration;

/** The JSON tree of a study; reading it yields the same study, wherever it is stored. */
final class StudyTree {

    private StudyTree() {}

    /**
     * The tree.
     *
     * @param document as written
     * @param base the file's own model; empty if only the variants complete it, and then the tree holds what is written
     * @param section of the study
     * @param variants as read
     * @param baseline as read
     * @param configurations by variant, in order
     */
    static Map<String, Object> of(
            ConfigDocument document,
            Optional<RunConfiguration> base,
            Partial<StudySection> section,
            Variants variants,
            Baseline baseline,
            Map<String, RunConfiguration> configurations) {
        Map<String, Object> tree =
                new LinkedHashMap<>(base.map(RunConfiguration::tree).orElseGet(document.root()::plainMembers));
        Map<String, Object> study = new LinkedHashMap<>();
        section.tree().forEach((key, value) -> {
            study.put(key, value);
            if (key.equals("seeds") || key.equals("baseline")) {
                baseline.axis().ifPresent(axis -> study.put("baseline", Map.of(axis, baseline.name())));
            }
        });
        Map<String, Object> axes = new LinkedHashMap<>();
        for (Axis axis : variants.axes()) {
            Map<String, Object> values = values(axis, variants, configurations);
            if (axis.name().equals(VariantGrid.VARIANT)) {
                study.put("variants", values);
            } else {
                axes.put(axis.name(), described(axis, values));
            }
        }
        if (!axes.isEmpty()) {
            study.put("axes", axes);
            if (!variants.excluded().isEmpty()) {
                study.put("exclude", variants.excluded());
            }
        }
        tree.put("study", study);
        return tree;
    }

    private static Map<String, Object> described(Axis axis, Map<String, Object> values) {
        Map<String, Object> described = new LinkedHashMap<>();
        axis.target().ifPresent(pointer -> described.put("pointer", pointer));
        described.put("values", values);
        return described;
    }

    /** What each value of an axis puts into the file, with its defaults. */
    private static Map<String, Object> values(
            Axis axis, Variants variants, Map<String, RunConfiguration> configurations) {
        Map<String, List<Map<String, Object>>> trees = new HashMap<>();
        int position = variants.axes().indexOf(axis);
        configurations.forEach((name, configuration) -> {
            List<String> point = variants.grid().points().get(name);
            String value = point.isEmpty() ? name : point.get(position);
            trees.computeIfAbsent(value, first -> new ArrayList<>()).add(configuration.tree());
        });
        Map<String, Object> values = new LinkedHashMap<>();
        axis.choices().forEach((name, choice) -> {
            Map<String, Object> replaced = new LinkedHashMap<>();
            choice.replacements()
                    .forEach((pointer, member) -> replaced.put(
                            pointer, common(trees.getOrDefault(name, List.of()), pointer, member.value())));
            values.put(name, axis.target().map(replaced::get).orElse(replaced));
        });
        return values;
    }

    /** The effective value at the pointer if it is the same in all configurations, else the value as written. */
    private static Object common(List<Map<String, Object>> trees, String pointer, Node written) {
        List<Object> found = trees.stream()
                .map(tree -> effective(tree, Pointer.of(pointer), written))
                .distinct()
                .toList();
        if (found.isEmpty()) {
            return written.plain();
        }
        return found.size() == 1 ? found.get(0) : leaves(written, found.get(0));
    }

    /** The written value with the leaves of the effective one, in which paths are absolute; other axes vary what is in it. */
    private static Object leaves(Node written, Object effective) {
        if (written instanceof Members object && effective instanceof Map<?, ?> map) {
            Map<String, Object> values = new LinkedHashMap<>();
            object.members().forEach((name, member) -> values.put(name, leaves(member.value(), map.get(name))));
            return values;
        }
        boolean leaf = !(written instanceof Members) && !(written instanceof Node.Elements) && effective != null;
        return leaf ? effective : written.plain();
    }

    /** The value with its defaults and absolute paths; as written if the effective tree has no such pointer. */
    private static Object effective(Map<String, Object> tree, Pointer pointer, Node written) {
        if (written instanceof Node.Null) {
            return null;
        }
        Object here = tree;
        for (String name : pointer.names()) {
            here = step(here, name);
        }
        return here == null ? written.plain() : here;
    }

    private static Object step(Object here, String name) {
        if (here instanceof Map<?, ?> map) {
            return map.get(name);
        }
        boolean inList =
                here instanceof List<?> list && name.matches("[0-9]{1,6}") && Integer.parseInt(name) < list.size();
        return inList ? ((List<?>) here).get(Integer.parseInt(name)) : null;
    }
}
