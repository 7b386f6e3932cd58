package org.attn4j.testkit.contract;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.core.Plugin;
import org.attn4j.core.error.PluginException;

/** Classes of a jar that are plugins and that {@code META-INF/services} does not list. */
final class UnlistedPlugins {

    private static final String CLASS = ".class";

    private final ProvidersUnderTest parts;
    private final PluginSource plugin;

    UnlistedPlugins(ProvidersUnderTest parts, PluginSource plugin) {
        this.parts = parts;
        this.plugin = plugin;
    }

    /** What is wrong with the first one; empty if all are listed and offer something. */
    Optional<String> first() {
        List<Class<?>> plugins = new ArrayList<>();
        plugin.jars().forEach(jar -> plugins(jar).forEach(plugins::add));
        return plugins.stream()
                .filter(type -> !offersSomething(type))
                .map(type -> type.getName() + " offers nothing that is found: META-INF/services/"
                        + Plugin.class.getName() + " does not list it, or it has no provider")
                .findFirst()
                .or(() -> PluginContract.emptiness(plugins.size(), plugin));
    }

    /** The parts were found through a loader of their own, so classes are compared by name. */
    private boolean offersSomething(Class<?> type) {
        return parts.registries().all().stream().anyMatch(registry -> registry.all().stream()
                .anyMatch(provider -> registry.owner(provider).getName().equals(type.getName())));
    }

    private Stream<Class<?>> plugins(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<String> names = file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(CLASS) && !name.startsWith("META-INF/"))
                    .filter(name -> !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
                    .toList();
            return names.stream().flatMap(name -> load(name).stream()).filter(UnlistedPlugins::isPlugin);
        } catch (IOException failure) {
            throw new PluginException("plugin jar " + jar + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** Nothing for a class whose libraries are not there: a library's optional part, which nobody will load. */
    private Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, plugin.loader()));
        } catch (ClassNotFoundException | LinkageError incomplete) {
            return Optional.empty();
        }
    }

    private static boolean isPlugin(Class<?> type) {
        return Plugin.class.isAssignableFrom(type) && !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
    }
}
