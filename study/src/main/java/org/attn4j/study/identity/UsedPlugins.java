package org.attn4j.study.identity;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attn4j.runfiles.Provenance;
import org.attn4j.runfiles.ProvenanceView;
import org.attn4j.runfiles.ProvenanceView.Plugin;
import org.attn4j.runfiles.RunRecord;

/** The plugins that a run's configuration names; jars that it does not use may come and go. */
public final class UsedPlugins {

    private UsedPlugins() {}

    /** The changes since the run was trained: plugins whose bytes differ, and plugins that were added or removed. */
    public static List<TreeDifference> changes(RunRecord earlier, Provenance now) {
        Optional<List<Plugin>> then = ProvenanceView.of(earlier).plugins();
        if (then.isEmpty()) {
            return List.of();
        }
        Set<Object> named = named(earlier);
        List<Plugin> loaded = ProvenanceView.of(now).plugins().orElse(List.of());
        return TreeDifference.between(new Tree(then.get(), named), new Tree(loaded, named));
    }

    /** Every name under a {@code type} key of a run's configuration, of plugins and of built-in components. */
    public static Set<Object> named(RunRecord run) {
        Set<Object> named = new HashSet<>();
        types(run.configuration(), named);
        named.remove(null);
        return named;
    }

    /** Collects the values of all {@code type} keys, which is how configurations name plugins. */
    private static void types(Object tree, Set<Object> named) {
        if (tree instanceof Map<?, ?> object) {
            named.add(object.get("type"));
            object.values().forEach(value -> types(value, named));
        } else if (tree instanceof List<?> list) {
            list.forEach(value -> types(value, named));
        }
    }

    /** The path in run.json, for the pointers of differences. */
    private record Tree(Facts provenance) {

        Tree(List<Plugin> all, Set<Object> named) {
            this(Facts.of(all, named));
        }
    }

    /** By kind and name; a jar that was only renamed is the same plugin. */
    private record Facts(Map<String, Bytes> plugins) {

        static Facts of(List<Plugin> all, Set<Object> named) {
            Map<String, Bytes> plugins = new LinkedHashMap<>();
            for (Plugin plugin : all) {
                String name = plugin.name().orElse("");
                if (named.contains(name)) {
                    plugins.put(
                            plugin.kind().orElse("unknown") + " " + name, new Bytes(plugin.version(), plugin.sha256()));
                }
            }
            return new Facts(plugins);
        }
    }

    private record Bytes(Optional<String> version, Optional<String> sha256) {}
}
