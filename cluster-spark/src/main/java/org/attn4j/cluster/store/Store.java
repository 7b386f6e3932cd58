package org.attn4j.cluster.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * A study's folder on any file system that Hadoop knows. Paths are relative to it. Thread-safe.
 */
public final class Store {

    /** File systems on which a file appears when its writer closes it, and on which renaming copies. */
    private static final Set<String> OBJECT_STORES = Set.of("s3a", "s3", "s3n", "gs", "oss", "cosn", "obs");

    private final FileSystem files;
    private final Configuration configuration;
    private final Path root;
    private final String scheme;

    private Store(FileSystem files, Configuration configuration, Path root) {
        this.files = files;
        this.configuration = configuration;
        this.root = files.makeQualified(root);
        this.scheme = files.getScheme();
    }

    /**
     * Opens a folder, which need not exist.
     *
     * @throws IOException if the file system is not known or cannot be reached
     */
    public static Store open(String root, Configuration configuration) throws IOException {
        Path path = new Path(root);
        FileSystem files = path.getFileSystem(configuration);
        // Hadoop would otherwise put a .NAME.crc beside each file of a shared folder.
        files.setWriteChecksum(false);
        return new Store(files, configuration, path);
    }

    private Path path(String relative) {
        return new Path(root, relative);
    }

    /** The text of a file; empty if there is none. */
    public Optional<String> find(String file) throws IOException {
        try (InputStream in = files.open(path(file))) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FileNotFoundException absent) {
            return Optional.empty();
        }
    }

    /** Creates a file; false if it exists. */
    public boolean create(String file, String text) throws IOException {
        try (FSDataOutputStream out = files.create(path(file), false)) {
            write(out, text);
            return true;
        } catch (FileAlreadyExistsException | java.nio.file.FileAlreadyExistsException exists) {
            return false;
        }
    }

    /** Replaces or creates a file as a whole: a reader sees the old content or the new. */
    public void replace(String file, String text) throws IOException {
        if (OBJECT_STORES.contains(scheme)) {
            try (FSDataOutputStream out = files.create(path(file), true)) {
                write(out, text);
            }
            return;
        }
        String temporary = file + "." + UUID.randomUUID() + ".tmp";
        try (FSDataOutputStream out = files.create(path(temporary), true)) {
            write(out, text);
            out.hsync();
        }
        move(temporary, file);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Renames a file and replaces what has the new name. */
    public void move(String from, String to) throws IOException {
        Path target = path(to);
        files.mkdirs(target.getParent());
        if (scheme.equals("file") || OBJECT_STORES.contains(scheme)) {
            // On a local or shared folder rename replaces. An object store copies, so the old object goes first.
            if (OBJECT_STORES.contains(scheme)) {
                files.delete(target, false);
            }
            if (!files.rename(path(from), target)) {
                throw new IOException("cannot rename " + path(from) + " to " + target);
            }
            return;
        }
        FileContext.getFileContext(files.getUri(), configuration).rename(path(from), target, Options.Rename.OVERWRITE);
    }

    /** Copies a file to a new place. */
    public void copy(String from, String to) throws IOException {
        files.mkdirs(path(to).getParent());
        try (InputStream in = files.open(path(from));
                OutputStream out = files.create(path(to), true)) {
            in.transferTo(out);
        }
    }

    /** Copies a local file to a new place. */
    public void upload(java.nio.file.Path from, String to) throws IOException {
        try (FSDataOutputStream out = files.create(path(to), true)) {
            Files.copy(from, out);
            if (!OBJECT_STORES.contains(scheme)) {
                out.hsync();
            }
        }
    }

    /** Copies a file to a local one, which is replaced as a whole. */
    public void download(String from, java.nio.file.Path to) throws IOException {
        java.nio.file.Path temporary = to.resolveSibling("." + to.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (InputStream in = files.open(path(from))) {
                Files.copy(in, temporary);
            }
            Files.move(temporary, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The names in a folder, sorted; empty if there is no such folder. */
    public List<String> names(String folder) throws IOException {
        try {
            return Arrays.stream(files.listStatus(path(folder)))
                    .map(FileStatus::getPath)
                    .map(Path::getName)
                    .sorted()
                    .toList();
        } catch (FileNotFoundException absent) {
            return List.of();
        }
    }

    /** The size of a file; -1 if there is none. */
    public long size(String file) throws IOException {
        try {
            return files.getFileStatus(path(file)).getLen();
        } catch (FileNotFoundException absent) {
            return -1;
        }
    }

    /** Deletes a file, or a folder with all that is in it; nothing happens if there is none. */
    public void delete(String path) throws IOException {
        files.delete(path(path), true);
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
