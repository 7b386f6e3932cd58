package org.attn4j.config.registry;

import java.net.URL;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attn4j.core.Plugin;
import org.attn4j.core.Provider;
import org.attn4j.core.error.PluginException;

/** Lists the providers of the plugins in a source. */
final class PluginLoader {

    /** The service file that names a jar's plugin. */
    static final String SERVICES = "META-INF/services/" + Plugin.class.getName();

    private PluginLoader() {}

    /**
     * All providers of a source.
     *
     * @throws PluginException if a plugin cannot be loaded, its method fails, or a jar lists more than one
     */
    static Stream<RegisteredProvider> providers(PluginSource source) {
        List<Plugin> plugins = new Services<>("plugin", Plugin.class, source).load();
        checkOnePerJar(plugins, source);
        return plugins.stream().flatMap(plugin -> providers(plugin, source).stream());
    }

    private static List<RegisteredProvider> providers(Plugin plugin, PluginSource source) {
        Class<?> type = plugin.getClass();
        List<RegisteredProvider> offered = new ArrayList<>();
        try {
            for (Provider<?> provider : plugin.providers()) {
                provider.kind(); // fails on a null in the list, which is then reported as the plugin's error
                offered.add(new RegisteredProvider(provider, type, source.of(type)));
            }
        } catch (RuntimeException | LinkageError failure) {
            throw new PluginException(
                    "plugin " + type.getName() + " (" + source.of(type).name() + ") failed to list its providers: "
                            + failure,
                    failure);
        }
        return offered;
    }

    private static void checkOnePerJar(List<Plugin> plugins, PluginSource source) {
        Map<String, Plugin> byJar = new HashMap<>();
        for (Plugin plugin : plugins) {
            Optional<String> jar = jar(plugin);
            Plugin other = jar.isEmpty() ? null : byJar.putIfAbsent(jar.get(), plugin);
            if (other != null) {
                throw new PluginException(source.of(plugin.getClass()).name() + " lists more than one plugin in "
                        + SERVICES + ": " + other.getClass().getName() + " and "
                        + plugin.getClass().getName() + "; a jar has one plugin, which lists all its providers");
            }
        }
    }

    private static Optional<String> jar(Plugin plugin) {
        return Optional.ofNullable(plugin.getClass().getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(URL::toString);
    }
}
