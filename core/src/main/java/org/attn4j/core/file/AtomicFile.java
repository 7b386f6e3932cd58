package org.attn4j.core.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Replaces whole files atomically: a reader, or a process that starts after a crash, sees either the old or the new
 * content. The content is written to a temporary file beside the target, forced to disk and renamed over the target.
 * Each call has its own temporary file, so several threads and processes may write the same target: the last one to
 * finish wins. {@link TemporaryFiles} removes what a killed process left behind.
 */
public final class AtomicFile {

    /** The suffix of temporary files, whose names begin with that of their target. */
    public static final String TEMPORARY_SUFFIX = ".tmp";

    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        /** Writes everything and leaves the stream open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Replaces or creates a file; its folder must exist.
     *
     * @param target the file
     * @param content writes the new content
     * @throws IOException if writing or renaming fails; the target is then unchanged and the temporary file deleted
     */
    public static void write(Path target, Content content) throws IOException {
        write(target, content, () -> {});
    }

    /** An action after writing and before renaming. */
    @FunctionalInterface
    private interface BeforeRename {
        void run() throws IOException;
    }

    private static void write(Path target, Content content, BeforeRename beforeRename) throws IOException {
        Path temporary = TemporaryFiles.create(target);
        try {
            writeForced(temporary, content);
            beforeRename.run();
            rename(temporary, target);
        } catch (IOException | RuntimeException | Error failure) {
            deleteTemporary(temporary, failure);
            throw failure;
        }
    }

    /**
     * Replaces or creates a file and keeps its old content under another name, whose file is replaced too. Both are
     * unchanged until the new content is complete. On file systems with hard links the target exists at any moment; on
     * others, a process that is killed between two renames leaves only the file of the other name, with the old content.
     *
     * @param kept the file that receives the old content, beside the target
     * @throws IOException if writing or renaming fails; the old content is then under one of the two names
     */
    public static void write(Path target, Path kept, Content content) throws IOException {
        write(target, content, () -> {
            if (Files.exists(target)) {
                keep(target, kept);
            }
        });
    }

    private static void keep(Path target, Path kept) throws IOException {
        if (Files.exists(kept) && Files.isSameFile(target, kept)) {
            // A process was killed after this step. Renaming one link over another of the same file would do nothing.
            return;
        }
        Path link = TemporaryFiles.create(kept);
        try {
            Files.createLink(link, target);
        } catch (UnsupportedOperationException | IOException noLinks) {
            replace(target, kept);
            return;
        }
        try {
            replace(link, kept);
        } catch (IOException failure) {
            deleteTemporary(link, failure);
            throw failure;
        }
    }

    private static void replace(Path source, Path target) throws IOException {
        Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Replaces or creates a file with a text in UTF-8. */
    public static void write(Path target, String text) throws IOException {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void writeForced(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void rename(Path temporary, Path target) throws IOException {
        replace(temporary, target);
        if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            forceFolder(target.toAbsolutePath().getParent());
        }
    }

    /** Makes the rename survive a power failure. Windows cannot open folders and does not need this. */
    private static void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void deleteTemporary(Path temporary, Throwable failure) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
    }
}
