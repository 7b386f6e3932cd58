package org.attn4j.config.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.core.PluginInterfaces;
import org.attn4j.core.error.PluginException;

/**
 * The version of the plugin interfaces: one number, which grows when a plugin that was compiled before may no longer
 * work. A jar says in its manifest which one it was written against; one that says nothing is tried.
 */
public final class SpiVersion {

    /** The version of this program. */
    public static final int CURRENT = PluginInterfaces.VERSION;

    /** The manifest's attribute. */
    public static final String ATTRIBUTE = "Attn4j-Spi";

    /** Version 1 had a provider class per part, listed by kind. */
    private static final Set<String> OF_VERSION_1 = Stream.of(
                    "core.attention.Attention",
                    "core.backbone.Backbone",
                    "core.dataset.Dataset",
                    "core.dataset.Transform",
                    "trainer.loss.Loss",
                    "trainer.optimizer.Optimizer",
                    "trainer.schedule.Schedule")
            .map(kind -> "META-INF/services/org.attn4j." + kind + "Provider")
            .collect(Collectors.toUnmodifiableSet());

    private SpiVersion() {}

    /**
     * Rejects a jar that was written against another version: by what its manifest says, else by how it lists its
     * providers.
     *
     * @throws PluginException naming both versions
     */
    static void check(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Optional<String> declared = Optional.ofNullable(file.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue(ATTRIBUTE))
                    .map(String::strip);
            if (declared.isPresent() && !declared.get().equals(String.valueOf(CURRENT))) {
                throw rejected(jar, declared.get(), ATTRIBUTE + " in its manifest");
            }
            Optional<String> old = file.stream()
                    .map(JarEntry::getName)
                    .filter(OF_VERSION_1::contains)
                    .findFirst();
            if (old.isPresent() && file.getEntry(PluginLoader.SERVICES) == null) {
                throw rejected(jar, "1", old.get() + " and no " + PluginLoader.SERVICES);
            }
        }
    }

    private static PluginException rejected(Path jar, String version, String sign) {
        return new PluginException("plugin jar " + jar + " is written for version " + version
                + " of attn4j's plugin interfaces (" + sign + "), this program has version " + CURRENT
                + "; get the plugin's release for this program, or take it away; its author finds how to port it in"
                + " docs/WRITE-A-MODULE.md, Versions");
    }
}
