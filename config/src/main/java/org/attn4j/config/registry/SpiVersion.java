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
 * The version of the plugin interfaces: one number, increased by changes that may break compiled plugins. A jar
 * declares its version in its manifest; a jar without a declaration is tried.
 */
public final class SpiVersion {

    /** The version of this program. */
    public static final int CURRENT = PluginInterfaces.VERSION;

    /** The manifest attribute with the version. */
    public static final String ATTRIBUTE = "Attn4j-Spi";

    /** Version 1 listed a provider class per component, by kind. */
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
     * Rejects a jar that was built for another version, which its manifest or its way of listing providers shows.
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
        return new PluginException("plugin jar " + jar + " was built for version " + version
                + " of attn4j's plugin interfaces (" + sign + "), but this program has version " + CURRENT
                + "; install a release of the plugin for this version or remove it; docs/WRITE-A-MODULE.md, Versions, shows"
                + " its author how to port it");
    }
}
