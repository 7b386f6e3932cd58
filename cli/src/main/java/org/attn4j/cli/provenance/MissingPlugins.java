package org.attn4j.cli.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.registry.Named;
import org.attn4j.core.registry.Registries;
import org.attn4j.trainer.Provenance;
import org.attn4j.trainer.RunFolder;
import org.attn4j.trainer.RunRecord;

/** Compares the plugins that a run was trained with to those that are loaded. */
public final class MissingPlugins {

    private final Registries registries;

    /** Against what these registries hold. */
    public MissingPlugins(Registries registries) {
        this.registries = registries;
    }

    /**
     * The failure that explains why a run cannot be read.
     *
     * @return nothing where all plugins of the run are loaded
     */
    public Optional<PluginException> of(RunFolder folder, RunRecord record) {
        List<Map<?, ?>> absent = new ArrayList<>();
        if (record.provenance().get(Provenance.PLUGINS) instanceof List<?> plugins) {
            for (Object plugin : plugins) {
                if (plugin instanceof Map<?, ?> facts && !loaded(facts.get("kind"), facts.get("name"))) {
                    absent.add(facts);
                }
            }
        }
        // Other plugins were loaded then, and are of no use here; one that no "type" names may be needed all the same.
        List<Map<?, ?>> named = absent.stream()
                .filter(facts -> isNamed(record.configuration(), facts.get("name")))
                .toList();
        List<String> missing = (named.isEmpty() ? absent : named)
                .stream()
                        .map(facts -> facts.get("kind") + " \"" + facts.get("name") + "\" of " + facts.get("jar")
                                + " (SHA-256 " + facts.get("sha256") + ")")
                        .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new PluginException(folder.path() + " was trained with a plugin that is not loaded: "
                        + missing.stream().distinct().collect(Collectors.joining(", "))
                        + "; put the jar into plugins or ~/.attn4j/plugins, or name its folder with --plugins DIR"));
    }

    private static boolean isNamed(Object node, Object name) {
        if (node instanceof Map<?, ?> object) {
            return name.equals(object.get("type")) || object.values().stream().anyMatch(value -> isNamed(value, name));
        }
        return node instanceof List<?> list && list.stream().anyMatch(value -> isNamed(value, name));
    }

    private boolean loaded(Object kind, Object name) {
        return registries.all().stream()
                .filter(registry -> registry.kind().equals(kind))
                .flatMap(registry -> registry.all().stream())
                .map(Named::name)
                .anyMatch(known -> known.equals(name));
    }
}
