package org.attn4j.cli.endtoend;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Waits for a file below a folder to appear or to be replaced, by looking again and again without a pause. */
final class FolderWatch {

    private FolderWatch() {}

    /** Returns when a file whose name matches, in one of the folder's folders, changes, or when the process ends. */
    static void awaitChange(Path folder, String name, Process process) throws IOException {
        Map<Path, Object> before = keys(folder, name);
        while (process.isAlive()) {
            for (Map.Entry<Path, Object> now : keys(folder, name).entrySet()) {
                if (!now.getValue().equals(before.get(now.getKey()))) {
                    return;
                }
            }
        }
    }

    /** A replaced file is another file to the system. */
    private static Map<Path, Object> keys(Path folder, String name) throws IOException {
        Map<Path, Object> keys = new HashMap<>();
        if (!Files.isDirectory(folder)) {
            return keys;
        }
        try (Stream<Path> runs = Files.list(folder)) {
            for (Path run : runs.toList()) {
                if (Files.isDirectory(run)) {
                    try (DirectoryStream<Path> files = Files.newDirectoryStream(run, name)) {
                        for (Path file : files) {
                            key(file, keys);
                        }
                    }
                }
            }
        }
        return keys;
    }

    private static void key(Path file, Map<Path, Object> keys) throws IOException {
        try {
            keys.put(file, Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (NoSuchFileException absent) {
            keys.remove(file);
        }
    }
}
