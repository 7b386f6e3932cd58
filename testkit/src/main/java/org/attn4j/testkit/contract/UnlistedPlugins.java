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

/** Finds plugin classes in a jar that {@code META-INF/services} does not list. */
final class UnlistedPlugins {

    private static final String CLASS = ".class";

    private final ProvidersUnderTest providers;
    private final PluginSource plugin;

    UnlistedPlugins(ProvidersUnderTest providers, PluginSource plugin) {
        this.providers = providers;
        this.plugin = plugin;
    }

    /** The violation of the first such class; empty if all plugin classes are listed and have providers. */
    Optional<String> first() {
        List<Class<?>> plugins = new ArrayList<>();
        plugin.jars().forEach(jar -> plugins(jar).forEach(plugins::add));
        return plugins.stream()
                .filter(type -> !hasProviders(type))
                .map(type -> "no provider of " + type.getName() + " is found; list the class in META-INF/services/"
                        + Plugin.class.getName() + " and return at least one provider")
                .findFirst()
                .or(() -> PluginContract.withoutProviders(plugins.size(), plugin));
    }

    /** Compares classes by name, because the registries used another class loader. */
    private boolean hasProviders(Class<?> type) {
        return providers.registries().all().stream().anyMatch(registry -> registry.all().stream()
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

    /**
     * The class; empty if a class that it depends on is missing, as in optional parts of libraries, which are never
     * loaded.
     */
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
