package org.attn4j.cli.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.attn4j.cli.SourceJar;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.error.PluginException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins bring libraries of their own, whatever versions the program and the others have. */
class PluginLoadingTest {

    /** A class of a library that the program has too, in a version that it does not have. */
    private static final String LIBRARY = """
            package com.fasterxml.jackson.core;
            public final class Version {
                public static String origin() { return "%s"; }
            }
            """;

    private static final String PLUGIN = """
            package com.example.%1$s;
            import java.util.List;
            import org.attn4j.core.*;
            import org.attn4j.core.attention.*;
            public final class Found implements Plugin {
                public record Nothing() implements AttentionParameters {
                    public AttentionModule create() { return new NoAttention(); }
                }
                public List<Provider<?>> providers() {
                    return List.of(
                            Provider.attention("%1$s", com.fasterxml.jackson.core.Version.origin(), Nothing.class));
                }
            }
            """;

    private static final String SERVICE = "org.attn4j.core.Plugin";

    @TempDir
    private Path folder;

    private void plugin(String name, String version) {
        Path own = folder.resolve(name);
        Path library = new SourceJar()
                .source("Version.java", LIBRARY.formatted(version))
                .make(own, "library.jar");
        new SourceJar()
                .library(library)
                .source("Found.java", PLUGIN.formatted(name))
                .service(SERVICE, "com.example." + name + ".Found")
                .make(own, "plugin.jar");
    }

    @Test
    void twoPluginsAndTheProgramHaveThreeVersionsOfALibrarySideBySide() {
        plugin("one", "version 1.0 of the library");
        plugin("two", "version 2.0 of the library");
        Registries registries = PluginDiscovery.discover(List.of(folder));
        String versions = PluginListing.all(registries).stream()
                .filter(part -> part.provider().startsWith("com.example"))
                .map(part -> part.name() + ": " + part.description())
                .collect(Collectors.joining(", "));
        assertEquals("one: version 1.0 of the library, two: version 2.0 of the library", versions);
        assertEquals(2, new JsonFactory().version().getMajorVersion(), "the program's own");
    }

    @Test
    void aPluginForOtherInterfacesIsNamedWithBothVersions() {
        Path jar = new SourceJar()
                .source("Version.java", LIBRARY.formatted("1"))
                .manifest("Attn4j-Spi", "7")
                .make(folder, "newer.jar");
        Exception rejected = assertThrows(PluginException.class, () -> PluginDiscovery.discover(List.of(folder)));
        assertEquals(
                "plugin jar " + jar
                        + " was built for version 7 of attn4j's plugin interfaces (Attn4j-Spi in its manifest),"
                        + " but this program has version 2; install a release of the plugin for this version or remove it;"
                        + " docs/WRITE-A-MODULE.md, Versions, shows its author how to port it",
                rejected.getMessage());
    }
}
