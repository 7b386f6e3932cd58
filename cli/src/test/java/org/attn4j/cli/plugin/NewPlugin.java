package org.attn4j.cli.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attn4j.cli.SourceJar;
import org.attn4j.testkit.template.PluginTemplate;

/** The project that {@code plugins new} creates, compiled unchanged or with one passage replaced. */
final class NewPlugin {

    private static final String SERVICE = "org.attn4j.core.Plugin";
    private static final String PACKAGE = "src/main/java/org/example/";

    private String module;
    private String plugin;
    private boolean listed = true;

    NewPlugin(Path folder) {
        Path project = folder.resolve("project");
        new PluginProject(PluginTemplate.EXPRESSION, "mean-gate", "0.1.0", PluginDiscovery.discover(List.of()))
                .write(project);
        try {
            module = Files.readString(project.resolve(PACKAGE + "MeanGate.java"));
            plugin = Files.readString(project.resolve(PACKAGE + "MeanGatePlugin.java"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same gate written by hand, forward and backward, for faults that an expression cannot have. */
    NewPlugin byHand() {
        try (InputStream source = NewPlugin.class.getResourceAsStream("HandWrittenGate.java")) {
            module = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Replaces a passage that must be there, in the module or the plugin. */
    NewPlugin with(String passage, String replacement) {
        if (!(module + plugin).contains(passage)) {
            throw new AssertionError("the source no longer has " + passage);
        }
        module = module.replace(passage, replacement);
        plugin = plugin.replace(passage, replacement);
        return this;
    }

    NewPlugin unlisted() {
        listed = false;
        return this;
    }

    Path make(Path folder) {
        SourceJar jar = new SourceJar().source("MeanGate.java", module).source("MeanGatePlugin.java", plugin);
        return (listed ? jar.service(SERVICE, "org.example.MeanGatePlugin") : jar).make(folder, "mean-gate.jar");
    }

    /** The sources of a written project by file name. */
    static Map<String, String> sources(Path project) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.list(project.resolve(PACKAGE))) {
            for (Path file : files.toList()) {
                sources.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return sources;
    }
}
