package org.attn4j.cli.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.registry.NamedRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginDiscoveryTest {

    @TempDir
    private Path folder;

    @Test
    void everyKindIsFound() {
        assertEquals(
                List.of("attention", "backbone", "dataset", "transform", "optimizer", "schedule", "loss"),
                PluginDiscovery.discover(List.of()).all().stream()
                        .map(NamedRegistry::kind)
                        .toList());
    }

    @Test
    void everyPartIsListedWithItsParameters() {
        List<PluginListing> all = PluginListing.all(PluginDiscovery.discover(List.of(folder)));
        PluginListing se = all.stream()
                .filter(one -> one.kind().equals("attention") && one.name().equals("se"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("reduction", "bias"),
                se.parameters().stream().map(PluginListing.Parameter::name).toList());
        assertEquals("default 16", se.parameters().get(0).otherwise());
        assertEquals("at least 1", se.parameters().get(0).range().orElseThrow());
        assertTrue(all.stream().noneMatch(one -> one.description().isBlank()));
    }

    @Test
    void aNamedFolderThatIsNoneIsAMistakeOfTheCommandLine() {
        Path absent = folder.resolve("absent");
        var failure = assertThrows(UsageException.class, () -> PluginDiscovery.discover(List.of(absent)));
        assertEquals("--plugins: there is no folder " + absent, failure.getMessage());
    }

    @Test
    void aDamagedJarIsNamed() throws IOException {
        Path jar = Files.writeString(folder.resolve("broken.jar"), "no zip");
        var failure = assertThrows(PluginException.class, () -> PluginDiscovery.discover(List.of(folder)));
        assertTrue(failure.getMessage().startsWith("plugin jar " + jar + " cannot be opened: "), failure.getMessage());
    }
}
