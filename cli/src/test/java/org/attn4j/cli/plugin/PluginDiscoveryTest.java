package org.attn4j.cli.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.config.registry.NamedRegistry;
import org.attn4j.core.error.PluginException;
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
    void aJarWithoutAProviderIsReportedAndHarmsNothing() throws IOException {
        Path jar = folder.resolve("no-plugin.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("readme.txt"));
        }
        List<String> notices = new ArrayList<>();
        PluginDiscovery.discover(List.of(folder), notices::add);
        assertEquals(
                List.of(jar
                        + " contains no plugin: META-INF/services/org.attn4j.core.Plugin lists none; run"
                        + " attn4j plugins verify for details"),
                notices);
    }

    @Test
    void whatIsNoPluginIsDistinguished() throws IOException {
        Path absent = folder.resolve("absent.jar");
        assertEquals(
                "there is no file or folder " + absent,
                assertThrows(UsageException.class, () -> PluginDiscovery.open(absent))
                        .getMessage());
        Path text = Files.writeString(folder.resolve("my-gate.txt"), "");
        assertEquals(
                text + " is not a jar; a plugin is a jar, or a folder of jars",
                assertThrows(PluginException.class, () -> PluginDiscovery.open(text))
                        .getMessage());
        Path target = Files.createDirectories(folder.resolve("my-gate/target"));
        Files.writeString(target.resolve("my-gate.jar"), "");
        assertEquals(
                target.getParent() + " contains no jar; a plugin is a jar, or a folder of jars; did you mean " + target
                        + "?",
                assertThrows(PluginException.class, () -> PluginDiscovery.open(target.getParent()))
                        .getMessage());
    }

    @Test
    void aDamagedJarIsNamed() throws IOException {
        Path jar = Files.writeString(folder.resolve("broken.jar"), "no zip");
        var failure = assertThrows(PluginException.class, () -> PluginDiscovery.discover(List.of(folder)));
        assertTrue(failure.getMessage().startsWith("plugin jar " + jar + " cannot be opened: "), failure.getMessage());
    }
}
