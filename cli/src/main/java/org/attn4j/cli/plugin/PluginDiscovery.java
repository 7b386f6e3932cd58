package org.attn4j.cli.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.config.registry.NamedRegistry;
import org.attn4j.config.registry.PluginFolder;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.config.registry.Registries;
import org.attn4j.engine.accelerator.Accelerator;
import org.attn4j.engine.accelerator.AcceleratorSelection;

/** Discovers the components that a configuration can name: built-in ones, then those of plugins. */
public final class PluginDiscovery {

    private PluginDiscovery() {}

    /**
     * Searches {@code plugins} in the working directory and beside the launcher, {@code ~/.attn4j/plugins}, and the given
     * folders.
     *
     * @param named folders that the user names, which must exist
     * @param notices receives a message per jar that contains no plugin
     * @throws org.attn4j.core.error.PluginException if a jar or a provider cannot be used
     * @throws UsageException if a named folder does not exist
     */
    public static Registries discover(List<Path> named, Consumer<String> notices) {
        ClassLoader program = PluginDiscovery.class.getClassLoader();
        List<PluginSource> sources = new ArrayList<>();
        sources.add(PluginSource.classPath(program));
        for (Path folder : folders(named)) {
            sources.addAll(new PluginFolder(folder, program).open());
        }
        Registries registries = Registries.discover(sources);
        sources.stream()
                .filter(source -> !source.builtIn() && !isUsed(source, registries))
                .forEach(source -> notices.accept(source.jars().get(0)
                        + " contains no plugin: META-INF/services/org.attn4j.core.Plugin lists none;"
                        + " run attn4j plugins verify for details"));
        return registries;
    }

    /** The same without messages about other jars. */
    public static Registries discover(List<Path> named) {
        return discover(named, notice -> {});
    }

    private static boolean isUsed(PluginSource source, Registries registries) {
        return registries.providers().anyMatch(provider -> registries.source(provider) == source);
    }

    /**
     * Opens a plugin at any path.
     *
     * @throws UsageException if the path does not exist
     * @throws org.attn4j.core.error.PluginException if it contains no plugin or cannot be read
     */
    public static PluginSource open(Path plugin) {
        if (!Files.exists(plugin)) {
            throw new UsageException("there is no file or folder " + plugin);
        }
        return PluginFolder.openPlugin(plugin, PluginDiscovery.class.getClassLoader());
    }

    /** The built-in components and those of one plugin, without the plugins in the usual folders. */
    public static Registries discoverOnly(PluginSource plugin) {
        ClassLoader program = PluginDiscovery.class.getClassLoader();
        return Registries.discover(List.of(PluginSource.classPath(program), plugin));
    }

    /**
     * Discovers accelerators, built-in ones only: native code of third parties is not loaded.
     *
     * @param notices receives a message if {@code auto} cannot use an accelerator
     */
    public static AcceleratorSelection accelerators(Consumer<String> notices) {
        List<PluginSource> program = List.of(PluginSource.classPath(PluginDiscovery.class.getClassLoader()));
        return AcceleratorSelection.of(
                NamedRegistry.ofService("accelerator", Accelerator.class, program)
                        .all(),
                notices);
    }

    private static Set<Path> folders(List<Path> named) {
        Set<Path> folders = new LinkedHashSet<>();
        List<Path> usual = new ArrayList<>(List.of(Path.of("plugins")));
        String launcher = System.getProperty("attn4j.home");
        if (launcher != null) {
            usual.add(Path.of(launcher, "plugins"));
        }
        usual.add(Path.of(System.getProperty("user.home"), ".attn4j", "plugins"));
        usual.stream().filter(Files::isDirectory).map(PluginDiscovery::plain).forEach(folders::add);
        for (Path folder : named) {
            if (!Files.isDirectory(folder)) {
                throw new UsageException("--plugins: there is no folder " + folder);
            }
            folders.add(plain(folder));
        }
        return folders;
    }

    /** Normalises folders, so that none is searched twice. */
    private static Path plain(Path folder) {
        return folder.toAbsolutePath().normalize();
    }
}
