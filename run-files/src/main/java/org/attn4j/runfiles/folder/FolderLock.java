package org.attn4j.runfiles.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;

/**
 * Reserves a folder for one process with an operating-system lock on its file {@code .lock}. The system releases the
 * lock when the process ends, even if it is killed, so a file that was left behind blocks nobody. The file is never
 * deleted: otherwise two processes could hold locks on two different files of this name.
 */
public final class FolderLock implements AutoCloseable {

    /** The file's name. */
    public static final String FILE = ".lock";

    /** The locked byte, after all content, so that others can read the content on systems with mandatory locks. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Locks an existing folder to which {@code --out} offers an alternative.
     *
     * @throws ConfigException if another process, or other code in this one, has locked it
     * @throws IOException if the file cannot be written
     */
    public static FolderLock acquire(Path folder) throws IOException {
        return acquire(folder, "wait until it ends, stop it, or choose another folder with --out");
    }

    /**
     * Locks an existing folder.
     *
     * @param remedy says what the user can do if it is locked
     * @throws ConfigException if another process, or other code in this one, has locked it
     * @throws IOException if the file cannot be written
     */
    public static FolderLock acquire(Path folder, String remedy) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw alreadyLocked(folder, remedy);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(channel);
        } catch (OverlappingFileLockException sameProcess) {
            ConfigException rejection = alreadyLocked(folder, remedy);
            close(channel, rejection);
            throw rejection;
        } catch (IOException | RuntimeException failure) {
            close(channel, failure);
            throw failure;
        }
    }

    /**
     * Throws if another process has locked the folder; changes nothing in it. It is not for folders that this process has
     * locked: closing a second channel of the file would release that lock on some systems.
     *
     * @param remedy says what the user can do if it is locked
     * @throws ConfigException if another process has locked it
     * @throws IOException if the file cannot be read
     */
    public static void requireFree(Path folder, String remedy) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock lock = channel.tryLock(LOCKED_BYTE, 1, true)) {
            if (lock == null) {
                throw alreadyLocked(folder, remedy);
            }
        } catch (OverlappingFileLockException sameProcess) {
            throw alreadyLocked(folder, remedy);
        }
    }

    /**
     * The number of the process that locked a folder last, on its machine; empty if none has. Reads the file and locks
     * nothing. That process may have ended, or may have unlocked the folder.
     *
     * @throws IOException if the file cannot be read
     */
    public static Optional<Long> lastHolder(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String process = Files.readString(file, StandardCharsets.US_ASCII);
        return process.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(process)) : Optional.empty();
    }

    private static ConfigException alreadyLocked(Path folder, String remedy) throws IOException {
        String process = Files.readString(folder.resolve(FILE), StandardCharsets.US_ASCII);
        return new ConfigException(List.of(new Problem(
                Location.whole(folder),
                "",
                "another attn4j process is using this folder (process " + process + "); " + remedy)));
    }

    private static void close(FileChannel channel, Exception failure) {
        try {
            channel.close();
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
    }

    /** Unlocks the folder. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
