package org.attn4j.cli.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.config.registry.Registries;
import org.attn4j.runfiles.Digests;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.junit.jupiter.api.Test;

class RunPluginsTest {

    private static final RunFolder FOLDER = new RunFolder(Path.of("runs", "mine-s1"));

    private final Registries registries = PluginDiscovery.discover(List.of());

    /** Of a run whose modules are se and mine. */
    private static RunRecord record(Map<String, Object> provenance) {
        return record(
                Map.of("model", Map.of("attention", List.of(Map.of("type", "se"), Map.of("type", "mine")))),
                provenance);
    }

    private static RunRecord record(Map<String, Object> configuration, Map<String, Object> provenance) {
        return new RunRecord(
                "tiny",
                "mine",
                1,
                RunState.DONE,
                "",
                1,
                1,
                configuration,
                provenance,
                new ModelFacts("alexnet", 1, 1, 1, 1, List.of()),
                new Digests("", "", List.of()),
                List.of());
    }

    private static Map<String, Object> plugin(String name) {
        return Map.of("kind", "attention", "name", name, "jar", "mine.jar", "version", "1", "sha256", "ab12");
    }

    @Test
    void aPluginThatIsNotLoadedIsNamedWithItsJar() {
        var missing = new RunPlugins(registries)
                .of(FOLDER, record(Map.of("plugins", List.of(plugin("mine"), plugin("eca")))));
        assertEquals(
                "runs/mine-s1 was trained with a plugin that is not loaded: attention \"mine\" of mine.jar (SHA-256 ab12);"
                        + " put the jar into plugins or ~/.attn4j/plugins, or name its folder with --plugins DIR",
                missing.orElseThrow().getMessage());
    }

    @Test
    void onlyWhatTheRunUsedIsAskedFor() {
        RunPlugins plugins = new RunPlugins(registries);
        Map<String, Object> loadedThen =
                Map.of("plugins", List.of(plugin("another"), plugin("mine"), Map.of("jar", "damaged.jar")));
        assertEquals(
                "runs/mine-s1 was trained with a plugin that is not loaded: attention \"mine\" of mine.jar (SHA-256 ab12);"
                        + " put the jar into plugins or ~/.attn4j/plugins, or name its folder with --plugins DIR",
                plugins.of(FOLDER, record(loadedThen)).orElseThrow().getMessage());
        assertEquals(Optional.empty(), plugins.of(FOLDER, record(Map.of("type", "se"), loadedThen)));
    }

    @Test
    void nothingIsMissingWhereAllAreLoadedOrNoneWasUsed() {
        RunPlugins missing = new RunPlugins(registries);
        assertEquals(Optional.empty(), missing.of(FOLDER, record(Map.of("plugins", List.of(plugin("se"))))));
        assertEquals(Optional.empty(), missing.of(FOLDER, record(Map.of())));
    }

    @Test
    void theFactsOfAProcessNameProgramEngineAndMachine() {
        Map<String, Object> facts =
                ProvenanceFacts.of("0.1.0", registries, "attn4j ablate a.json").facts();
        assertEquals("0.1.0", facts.get("attn4j"));
        assertEquals("1.0.0-M1.1", facts.get("deeplearning4j"));
        assertEquals(Runtime.version().toString(), facts.get("java"));
        assertEquals(List.of(), facts.get("plugins"));
        assertTrue((int) facts.get("processors") >= 1);
    }
}
