package org.attn4j.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of Java sources: its packages and its files. */
final class SourceFolder {

    private static final String ENDING = ".java";

    private SourceFolder() {}

    /** The folders with sources in them, sorted; empty if there is no such folder. */
    static List<Path> packages(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(SourceFolder::isSource)
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** The sources of one package, sorted. */
    static List<Path> sources(Path room) throws IOException {
        try (Stream<Path> files = Files.list(room)) {
            return files.filter(SourceFolder::isSource).sorted().toList();
        }
    }

    /** The classes that the sources of a folder are named after, sorted; {@code package-info} is none. */
    static List<String> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(SourceFolder::isSource)
                    .map(file -> packageName(folder, file.getParent()) + "." + simpleName(file))
                    .filter(name -> !name.endsWith("-info"))
                    .sorted()
                    .toList();
        }
    }

    static String packageName(Path folder, Path room) {
        return folder.relativize(room).toString().replace(folder.getFileSystem().getSeparator(), ".");
    }

    private static String simpleName(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(ENDING);
    }
}
