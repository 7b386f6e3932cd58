package org.attn4j.config.registry;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;

/** Which jar or class folder of the program a class lies in. */
final class CodeSources {

    /** {@code attention-eca/target/classes}: so many names tell one class folder from another. */
    private static final int FOLDER_NAMES = 3;

    private CodeSources() {}

    static PluginSource of(Class<?> type) {
        Optional<Path> place = place(type);
        String version = Optional.ofNullable(type.getPackage().getImplementationVersion())
                .orElse("");
        List<Path> jars = place.filter(Files::isRegularFile).map(List::of).orElse(List.of());
        return new PluginSource(
                place.map(CodeSources::name).orElse("class path"), version, jars, "", true, type.getClassLoader());
    }

    private static Optional<Path> place(Class<?> type) {
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

    private static String name(Path place) {
        if (Files.isRegularFile(place)) {
            return place.getFileName().toString();
        }
        int names = place.getNameCount();
        return place.subpath(Math.max(0, names - FOLDER_NAMES), names)
                .toString()
                .replace('\\', '/');
    }
}
