package org.attn4j.core.surface;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types of a package that plugins may use: those that the package's description lists, or all if it lists none. */
record StableTypes(Optional<Set<String>> listed) {

    private static final Pattern LINE = Pattern.compile("<p>Stable types: ([A-Za-z, *\\n]+?)\\n \\*(\\n|/)");
    private static final Path SOURCES = Path.of("src/main/java");

    static StableTypes of(String packageName) throws IOException {
        return parse(
                Files.readString(SOURCES.resolve(packageName.replace('.', '/')).resolve("package-info.java")));
    }

    static StableTypes parse(String description) {
        Matcher line = LINE.matcher(description);
        return new StableTypes(
                line.find() ? Optional.of(Set.of(line.group(1).split("[ *\\n]*,[ *\\n]*"))) : Optional.empty());
    }

    /**
     * Whether plugins may use a type.
     *
     * @param name the name without the package; a nested type is stable if the enclosing one is
     */
    boolean has(String name) {
        return listed.isEmpty() || listed.get().contains(name.replaceAll("\\$.*", ""));
    }
}
