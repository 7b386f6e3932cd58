package org.attn4j.cli.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.config.registry.Registries;

/**
 * The plugins of this process, to be loaded on the machines from the same folders as here. Immutable.
 *
 * @param files their jars, below the program's folder
 * @param options the options by which the program finds them there
 */
record ShippedPlugins(List<ShippedFile> files, List<String> options) {

    /** All plugins that are loaded. */
    static ShippedPlugins of(Registries registries) throws IOException {
        Map<Path, String> folders = new LinkedHashMap<>();
        List<ShippedFile> files = new ArrayList<>();
        List<PluginSource> plugins = registries
                .providers()
                .map(registries::source)
                .filter(source -> !source.builtIn())
                .distinct()
                .toList();
        for (PluginSource plugin : plugins) {
            Path first = plugin.jars().get(0);
            boolean jar = first.getFileName().toString().equals(plugin.name());
            Path parent = jar ? first.getParent() : first.getParent().getParent();
            String folder = folders.computeIfAbsent(parent, unknown -> "plugins-" + folders.size());
            for (Path file : plugin.jars()) {
                String name = jar ? plugin.name() : plugin.name() + "/" + file.getFileName();
                files.add(ShippedFile.of(folder + "/" + name, file));
            }
        }
        List<String> options = new ArrayList<>();
        folders.values().forEach(folder -> options.addAll(List.of("--plugins", "{program}/" + folder)));
        return new ShippedPlugins(files, options);
    }
}
