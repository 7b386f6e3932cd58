package org.attn4j.config.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import org.attn4j.core.error.PluginException;

/**
 * The version of the plugin interfaces: one number, which grows when a plugin that was compiled before may no longer
 * work. A jar says in its manifest which one it was written against; one that says nothing is tried.
 */
public final class SpiVersion {

    /** The version of this program. */
    public static final int CURRENT = 1;

    /** The manifest's attribute. */
    public static final String ATTRIBUTE = "Attn4j-Spi";

    private SpiVersion() {}

    /** Refuses a jar of another version, naming both. */
    static void check(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Optional<String> said = Optional.ofNullable(file.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue(ATTRIBUTE))
                    .map(String::strip);
            if (said.isPresent() && !said.get().equals(String.valueOf(CURRENT))) {
                throw new PluginException("plugin jar " + jar + " is written for version " + said.get()
                        + " of attn4j's plugin interfaces (" + ATTRIBUTE
                        + " in its manifest), this program has version "
                        + CURRENT + "; get the plugin's release for this program, or take it away");
            }
        }
    }
}
