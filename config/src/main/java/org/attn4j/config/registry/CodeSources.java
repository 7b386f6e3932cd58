package org.attn4j.config.registry;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;

/** Finds the jar or class folder of the program that contains a class. */
final class CodeSources {

    /** Path elements that identify a class folder, such as {@code attention-eca/target/classes}. */
    private static final int FOLDER_NAMES = 3;

    private CodeSources() {}

    static PluginSource of(Class<?> type) {
        Optional<Path> path = path(type);
        String version = Optional.ofNullable(type.getPackage().getImplementationVersion())
                .orElse("");
        List<Path> jars = path.filter(Files::isRegularFile).map(List::of).orElse(List.of());
        return new PluginSource(
                path.map(CodeSources::name).orElse("class path"), version, jars, "", true, type.getClassLoader());
    }

    private static Optional<Path> path(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || !"file".equals(source.getLocation().getProtocol())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException unusual) {
            return Optional.empty();
        }
    }

    private static String name(Path path) {
        if (Files.isRegularFile(path)) {
            return path.getFileName().toString();
        }
        int names = path.getNameCount();
        return path.subpath(Math.max(0, names - FOLDER_NAMES), names).toString().replace('\\', '/');
    }
}
