package org.attn4j.cli.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.cli.SourceJar;

/** The project that {@code plugins new} makes, compiled here, as it is or with one passage changed. */
final class NewPlugin {

    private static final String SERVICE = "org.attn4j.core.attention.AttentionProvider";
    private static final String PACKAGE = "src/main/java/org/example/";

    private String module;
    private String provider;
    private boolean listed = true;

    NewPlugin(Path folder) {
        Path project = folder.resolve("project");
        new PluginProject("mean-gate", "0.1.0", PluginDiscovery.discover(List.of())).write(project);
        try {
            module = Files.readString(project.resolve(PACKAGE + "MeanGate.java"));
            provider = Files.readString(project.resolve(PACKAGE + "MeanGateProvider.java"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Replaces a passage that must be there, in the module or the provider. */
    NewPlugin with(String passage, String replacement) {
        if (!(module + provider).contains(passage)) {
            throw new AssertionError("the template no longer has " + passage);
        }
        module = module.replace(passage, replacement);
        provider = provider.replace(passage, replacement);
        return this;
    }

    NewPlugin unlisted() {
        listed = false;
        return this;
    }

    Path make(Path folder) {
        SourceJar jar = new SourceJar().source("MeanGate.java", module).source("MeanGateProvider.java", provider);
        return (listed ? jar.service(SERVICE, "org.example.MeanGateProvider") : jar).make(folder, "mean-gate.jar");
    }
}
