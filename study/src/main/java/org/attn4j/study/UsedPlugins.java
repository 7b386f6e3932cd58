package org.attn4j.study;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attn4j.runfiles.Provenance;
import org.attn4j.runfiles.RunRecord;

/** The plugins that a run's configuration names: a jar beside them that it does not use may come and go. */
public final class UsedPlugins {

    private UsedPlugins() {}

    /** What changed of them since the run was trained: an entry for each that has other bytes now, came or went. */
    public static List<TreeDifference> changes(RunRecord earlier, Provenance now) {
        if (!earlier.provenance().containsKey(Provenance.PLUGINS)) {
            return List.of();
        }
        Set<Object> named = named(earlier);
        return TreeDifference.between(tree(earlier.provenance(), named), tree(now.facts(), named));
    }

    /** Every name that a run's configuration has under {@code type}, of plugins and of the program's own parts. */
    public static Set<Object> named(RunRecord run) {
        Set<Object> named = new HashSet<>();
        types(run.configuration(), named);
        named.remove(null);
        return named;
    }

    /** Every value of a key {@code type}, wherever it stands: that is how configurations name plugins. */
    private static void types(Object tree, Set<Object> named) {
        if (tree instanceof Map<?, ?> object) {
            named.add(object.get("type"));
            object.values().forEach(value -> types(value, named));
        } else if (tree instanceof List<?> list) {
            list.forEach(value -> types(value, named));
        }
    }

    /** By kind and name; a jar that was only renamed is the same plugin. */
    private static Map<String, Object> tree(Map<String, Object> facts, Set<Object> named) {
        Map<String, Object> plugins = new LinkedHashMap<>();
        if (facts.get(Provenance.PLUGINS) instanceof List<?> all) {
            for (Object each : all) {
                if (each instanceof Map<?, ?> plugin && named.contains(plugin.get("name"))) {
                    Map<String, Object> bytes = new LinkedHashMap<>();
                    bytes.put("version", plugin.get("version"));
                    bytes.put("sha256", plugin.get("sha256"));
                    plugins.put(plugin.get("kind") + " " + plugin.get("name"), bytes);
                }
            }
        }
        return Map.of("provenance", Map.of(Provenance.PLUGINS, plugins));
    }
}
