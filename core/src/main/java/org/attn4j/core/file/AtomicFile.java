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
 * Replaces whole files: a reader, or a process that starts after a crash, sees the old content or the new one, never a
 * part. The content goes to a temporary file beside the target, is forced to disk and renamed over it. Safe for any
 * thread and process as long as one at a time writes a target.
 */
public final class AtomicFile {

    /** What temporary files end with; one that a killed process left behind may be deleted. */
    public static final String TEMPORARY_SUFFIX = ".tmp";

    private AtomicFile() {}

    /** Produces the content of a file. */
    @FunctionalInterface
    public interface Content {

        /** Writes everything; closing is the caller's. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Replaces a file, or makes it; its folder must exist.
     *
     * @param target the file
     * @param content writes the new content
     * @throws IOException where writing or renaming fails; the target is then as before and the temporary file is gone
     */
    public static void write(Path target, Content content) throws IOException {
        write(target, content, () -> {});
    }

    /** Something between writing and renaming. */
    @FunctionalInterface
    private interface Between {
        void run() throws IOException;
    }

    private static void write(Path target, Content content, Between between) throws IOException {
        Path temporary = target.resolveSibling(target.getFileName() + TEMPORARY_SUFFIX);
        try {
            writeForced(temporary, content);
            between.run();
            rename(temporary, target);
        } catch (IOException | RuntimeException | Error failure) {
            deleteAfter(failure, temporary);
            throw failure;
        }
    }

    /**
     * The same, and what the file held is kept under another name instead of what that name had. Until the new content is
     * whole both are as before; a process that is killed in between leaves the older content under the other name alone.
     *
     * @param kept where the old content goes, beside the target
     * @throws IOException where writing or renaming fails; the old content is then under one of the two names
     */
    public static void write(Path target, Path kept, Content content) throws IOException {
        write(target, content, () -> {
            if (Files.exists(target)) {
                Files.move(target, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        });
    }

    /** The same for a text, in UTF-8. */
    public static void write(Path target, String text) throws IOException {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void writeForced(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void rename(Path temporary, Path target) throws IOException {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            forceFolder(target.toAbsolutePath().getParent());
        }
    }

    /** Makes the rename itself last over a power cut. Windows cannot open folders, and needs no such call. */
    private static void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void deleteAfter(Throwable failure, Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
    }
}
