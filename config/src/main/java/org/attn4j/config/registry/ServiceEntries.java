package org.attn4j.config.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The classes that a loader's service files name. ServiceLoader reports a bad class only in the text of a message, so
 * after its failure the classes are checked here by the same rules.
 */
final class ServiceEntries {

    private static final char COMMENT = '#';

    private final Class<?> spi;
    private final ClassLoader loader;
    private final List<String> names;

    private ServiceEntries(Class<?> spi, ClassLoader loader, List<String> names) {
        this.spi = spi;
        this.loader = loader;
        this.names = names;
    }

    /** The reason why a class cannot be loaded as a service. */
    record Fault(String type, String reason) {}

    /** The entries of a service, in the order of the loader's files. */
    static ServiceEntries of(Class<?> spi, ClassLoader loader) {
        List<String> names = new ArrayList<>();
        try {
            for (URL file : Collections.list(loader.getResources("META-INF/services/" + spi.getName()))) {
                names.addAll(names(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new ServiceEntries(spi, loader, names);
    }

    private static List<String> names(URL file) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.indexOf(COMMENT) < 0 ? line : line.substring(0, line.indexOf(COMMENT)))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    /** The first class that breaks a rule; empty if none does. */
    Optional<Fault> fault() {
        return names.stream()
                .flatMap(name -> reason(name).map(why -> new Fault(name, why)).stream())
                .findFirst();
    }

    private Optional<String> reason(String name) {
        Class<?> type;
        try {
            type = Class.forName(name, false, loader);
        } catch (ClassNotFoundException absent) {
            return Optional.of("META-INF/services names it, but the class does not exist");
        } catch (LinkageError failure) {
            return Optional.of(failure.toString());
        }
        if (!spi.isAssignableFrom(type)) {
            return Optional.of("it does not implement the service's interface");
        }
        return isPublic(type)
                ? Optional.empty()
                : Optional.of("it, or its constructor without arguments, is not public");
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && Stream.of(type.getConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
    }
}
