package org.attn4j.cli.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.attn4j.config.registry.Registries;

/** Discovers the plugins of a command line. */
public final class PluginSearch {

    private final List<Path> named;
    private final Consumer<String> notices;

    /**
     * Creates a search.
     *
     * @param named folders of the user, in addition to the usual ones
     * @param notices receives a message per jar that contains no plugin
     */
    public PluginSearch(List<Path> named, Consumer<String> notices) {
        this.named = List.copyOf(named);
        this.notices = notices;
    }

    /** Discovers all components; throws as {@link PluginDiscovery#discover} does. */
    public Registries find() {
        return PluginDiscovery.discover(named, notices);
    }
}
