package org.attn4j.dataset.folder;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Counts the classes of an image folder by the names of its folders alone, which is quick for any number of images. */
final class ClassCount {

    private static final String TRAIN = "train";
    private static final String TEST = "test";

    private ClassCount() {}

    /**
     * The number of classes.
     *
     * @param path a folder or a zip
     * @return empty if there is no such folder or zip, or if it has no classes; opening the data then says why
     */
    static OptionalInt of(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return ofFolder(path);
            }
            if (Files.isRegularFile(path)) {
                try (FileSystem zip = FileSystems.newFileSystem(path)) {
                    return ofFolder(zip.getPath("/"));
                }
            }
            return OptionalInt.empty();
        } catch (IOException | ProviderNotFoundException unreadable) {
            return OptionalInt.empty();
        }
    }

    private static OptionalInt ofFolder(Path folder) throws IOException {
        List<Path> first = folders(folder);
        if (first.size() == 1
                && !name(first.get(0)).equals(TRAIN)
                && !name(first.get(0)).equals(TEST)) {
            return ofClasses(folders(first.get(0)));
        }
        return ofClasses(first);
    }

    private static OptionalInt ofClasses(List<Path> folders) throws IOException {
        for (Path folder : folders) {
            if (name(folder).equals(TRAIN)) {
                return ofClasses(folders(folder));
            }
        }
        return folders.size() < 2 ? OptionalInt.empty() : OptionalInt.of(folders.size());
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> !ImageFiles.isHidden(name(entry)))
                    .toList();
        }
    }

    /** Without the slash that zip file systems leave at the ends of folders. */
    private static String name(Path folder) {
        String name = folder.getFileName().toString();
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }
}
