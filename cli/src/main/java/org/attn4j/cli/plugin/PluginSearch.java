package org.attn4j.cli.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.attn4j.config.registry.Registries;

/** Finds plugins as one command line asks for them. */
public final class PluginSearch {

    private final List<Path> named;
    private final Consumer<String> notices;

    /**
     * A search.
     *
     * @param named folders that the user names, besides the usual ones
     * @param notices receives a note on each jar that holds no plugin
     */
    public PluginSearch(List<Path> named, Consumer<String> notices) {
        this.named = List.copyOf(named);
        this.notices = notices;
    }

    /** Finds everything that a configuration can name; throws as {@link PluginDiscovery#discover} does. */
    public Registries find() {
        return PluginDiscovery.discover(named, notices);
    }
}
