package org.attn4j.config.registry;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.file.Sha256;

/**
 * A folder of plugins. A plugin is a jar, or a folder with its jar and its libraries; other files are ignored. Plugins
 * are opened in the order of their names. Each has its own class loader, which stays open while the program runs.
 */
public final class PluginFolder {

    private final Path folder;
    private final ClassLoader parent;

    /**
     * Creates a plugin folder.
     *
     * @param folder an existing folder
     * @param parent the program's class loader
     */
    public PluginFolder(Path folder, ClassLoader parent) {
        this.folder = folder;
        this.parent = parent;
    }

    /**
     * Opens every plugin in the folder.
     *
     * @throws PluginException if the folder or a jar cannot be read
     */
    public List<PluginSource> open() {
        if (!Files.isDirectory(folder)) {
            throw new PluginException("there is no plugin folder " + folder);
        }
        List<PluginSource> sources = new ArrayList<>();
        for (Path entry : entries(folder)) {
            List<Path> jars = Files.isDirectory(entry) ? jars(entry) : isJar(entry) ? List.of(entry) : List.of();
            if (!jars.isEmpty()) {
                sources.add(open(entry.getFileName().toString(), jars));
            }
        }
        return List.copyOf(sources);
    }

    /**
     * Opens one plugin, in any folder.
     *
     * @param plugin a jar, or a folder of jars
     * @param parent the program's class loader
     * @throws PluginException if there is no plugin, or it cannot be read
     */
    public static PluginSource openPlugin(Path plugin, ClassLoader parent) {
        List<Path> jars = Files.isDirectory(plugin) ? jars(plugin) : isJar(plugin) ? List.of(plugin) : List.of();
        if (jars.isEmpty()) {
            throw new PluginException(plugin + (Files.isDirectory(plugin) ? " contains no jar" : " is not a jar")
                    + "; a plugin is a jar, or a folder of jars" + buildOutputHint(plugin));
        }
        Path absolute = plugin.toAbsolutePath().normalize();
        return new PluginFolder(absolute.getParent(), parent)
                .open(absolute.getFileName().toString(), jars);
    }

    /** Suggests the folder of Maven's build output if the path is a project. */
    private static String buildOutputHint(Path folder) {
        Path target = folder.resolve("target");
        return Files.isDirectory(target) && !jars(target).isEmpty() ? "; did you mean " + target + "?" : "";
    }

    private PluginSource open(String name, List<Path> jars) {
        MessageDigest digest = Sha256.start();
        List<String> versions = new ArrayList<>();
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            try {
                SpiVersion.check(jar);
                version(jar).ifPresent(versions::add);
                urls.add(jar.toUri().toURL());
                digest(jar, digest);
            } catch (IOException failure) {
                throw new PluginException(
                        "plugin jar " + jar + " cannot be opened: " + failure.getMessage() + "; replace or remove it",
                        failure);
            }
        }
        String version = versions.isEmpty() ? "" : versions.get(0);
        String hash = Sha256.hex(digest);
        return new PluginSource(
                name, version, jars, hash, false, new PluginClassLoader(name, urls.toArray(URL[]::new), parent));
    }

    /** The version of a jar with providers; empty for a library, whose version is not the plugin's. */
    private static Optional<String> version(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            boolean providers =
                    file.stream().anyMatch(entry -> entry.getName().startsWith(PluginClassLoader.OUR_SERVICES));
            return Optional.ofNullable(file.getManifest())
                    .filter(manifest -> providers)
                    .map(manifest -> manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION));
        }
    }

    private static void digest(Path jar, MessageDigest digest) throws IOException {
        try (var in = Files.newInputStream(jar)) {
            Sha256.update(digest, in);
        }
    }

    private static List<Path> jars(Path folder) {
        return entries(folder).stream().filter(PluginFolder::isJar).toList();
    }

    private static boolean isJar(Path file) {
        return file.getFileName().toString().endsWith(".jar") && Files.isRegularFile(file);
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException failure) {
            throw new PluginException("plugin folder " + folder + " cannot be read: " + failure.getMessage(), failure);
        }
    }
}
