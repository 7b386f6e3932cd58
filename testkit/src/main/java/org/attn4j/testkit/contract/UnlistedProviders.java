package org.attn4j.testkit.contract;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.core.Provider;
import org.attn4j.core.error.PluginException;

/** Classes of a plugin that are providers and that {@code META-INF/services} does not list. */
final class UnlistedProviders {

    private static final String CLASS = ".class";

    private final PartsUnderTest parts;
    private final PluginSource plugin;

    UnlistedProviders(PartsUnderTest parts, PluginSource plugin) {
        this.parts = parts;
        this.plugin = plugin;
    }

    /** What is wrong with the first one; nothing where all are listed. */
    Optional<String> first() {
        List<Class<?>> providers = new ArrayList<>();
        plugin.jars().forEach(jar -> providers(jar).forEach(providers::add));
        return providers.stream()
                .filter(type -> !listed(type))
                .map(type -> ProviderChecks.unlisted(type, spi(type).orElse(Provider.class)))
                .findFirst()
                .or(() -> PluginContract.emptiness(providers.size(), plugin));
    }

    /** The parts were found through a loader of their own, so classes are compared by name. */
    private boolean listed(Class<?> type) {
        return parts.registries().all().stream()
                .flatMap(registry -> registry.all().stream())
                .anyMatch(provider -> provider.getClass().getName().equals(type.getName()));
    }

    private Stream<Class<?>> providers(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<String> names = file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(CLASS) && !name.startsWith("META-INF/"))
                    .filter(name -> !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
                    .toList();
            return names.stream().flatMap(name -> load(name).stream()).filter(UnlistedProviders::isProvider);
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

    private static boolean isProvider(Class<?> type) {
        return Provider.class.isAssignableFrom(type)
                && !type.isInterface()
                && !Modifier.isAbstract(type.getModifiers());
    }

    /** The interface of its kind: the one that extends {@link Provider} itself. */
    private static Optional<Class<?>> spi(Class<?> type) {
        for (Class<?> one : type.getInterfaces()) {
            if (Arrays.asList(one.getInterfaces()).contains(Provider.class)) {
                return Optional.of(one);
            }
        }
        return Optional.ofNullable(type.getSuperclass()).flatMap(UnlistedProviders::spi);
    }
}
