package org.attn4j.dataset.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attn4j.core.error.DataException;
import org.attn4j.dataset.archive.BoundedRead;

/** Files below a folder on disk. Symbolic links to folders are not followed. */
record FolderFiles(Path path, List<String> names) implements ImageFiles {

    /** Deep enough for images in class folders below an outer folder and train or test. */
    private static final int DEPTH = 4;

    static FolderFiles of(Path folder) {
        List<String> names = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            all.skip(1).forEach(file -> {
                String name = folder.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
                if (!ImageFiles.isHidden(name)) {
                    names.add(Files.isDirectory(file) ? name + "/" : name);
                }
            });
        } catch (IOException e) {
            throw BoundedRead.unreadable(folder.toString(), e);
        } catch (UncheckedIOException e) {
            throw BoundedRead.unreadable(folder.toString(), e.getCause());
        }
        return new FolderFiles(folder, List.copyOf(names));
    }

    @Override
    public byte[] read(String name) {
        Path file = path.resolve(name);
        try {
            if (Files.size(file) > ImageFile.MOST_BYTES) {
                throw new DataException(file + " must not have more than " + ImageFile.MOST_BYTES + " bytes");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw BoundedRead.unreadable(file.toString(), e);
        }
    }

    @Override
    public String describe(String name) {
        return path.resolve(name).toString();
    }
}
