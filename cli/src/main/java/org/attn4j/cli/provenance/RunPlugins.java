package org.attn4j.cli.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.Named;
import org.attn4j.core.error.PluginException;
import org.attn4j.runfiles.ProvenanceView;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.study.identity.UsedPlugins;

/** Compares the plugins that a run was trained with with those that are loaded. */
public final class RunPlugins {

    /** Stands for a value that a file does not hold. */
    private static final String UNKNOWN = "unknown";

    private final Registries registries;

    /** Compares with these registries. */
    public RunPlugins(Registries registries) {
        this.registries = registries;
    }

    /**
     * The failure that explains why a run cannot be opened.
     *
     * @return empty if all plugins that the run's configuration names are loaded
     */
    public Optional<PluginException> of(RunFolder folder, RunRecord record) {
        List<String> missing = new ArrayList<>();
        Set<Object> named = UsedPlugins.named(record);
        for (ProvenanceView.Plugin plugin : ProvenanceView.of(record).plugins().orElse(List.of())) {
            // Plugins that the run does not use do not matter.
            String name = plugin.name().orElse("");
            if (named.contains(name) && !loaded(plugin.kind(), name)) {
                missing.add(plugin.kind().orElse(UNKNOWN) + " \"" + name + "\" of "
                        + plugin.jar().orElse(UNKNOWN) + " (SHA-256 "
                        + plugin.sha256().orElse(UNKNOWN) + ")");
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new PluginException(folder.path() + " was trained with a plugin that is not loaded: "
                        + missing.stream().distinct().collect(Collectors.joining(", "))
                        + "; put the jar into plugins or ~/.attn4j/plugins, or name its folder with --plugins DIR"));
    }

    /** The warning about plugins of the run that have changed since: their results may differ. */
    public Optional<String> changed(RunFolder folder, RunRecord record) {
        List<String> changed = UsedPlugins.changes(record, ProvenanceFacts.ofPlugins(registries)).stream()
                .filter(difference -> difference.pointer().endsWith("/sha256"))
                .map(difference -> difference.pointer().replaceAll(".*/plugins/(.*)/sha256", "$1") + ", whose SHA-256 "
                        + difference.sentence())
                .toList();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(folder.path() + " was trained with another jar of " + String.join("; ", changed)
                        + "; its results may differ");
    }

    private boolean loaded(Optional<String> kind, String name) {
        return registries.all().stream()
                .filter(registry -> kind.filter(registry.kind()::equals).isPresent())
                .flatMap(registry -> registry.all().stream())
                .map(Named::name)
                .anyMatch(known -> known.equals(name));
    }
}
