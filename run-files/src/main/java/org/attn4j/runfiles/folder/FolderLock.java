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
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;

/**
 * Keeps a folder for one process: {@code .lock} in it, locked by the operating system, which gives it free when the
 * process ends, however it ends. So a file that a killed process left behind holds nobody up. The file stays: whoever
 * deleted it could part two processes that wait for the same one.
 */
public final class FolderLock implements AutoCloseable {

    /** The file's name. */
    public static final String FILE = ".lock";

    /** The byte that is locked, behind all content: systems that enforce locks let others read what stands before. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes an existing folder.
     *
     * @throws ConfigException where another process, or another part of this one, has it
     * @throws IOException where the file cannot be written
     */
    public static FolderLock take(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw taken(folder);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(channel);
        } catch (OverlappingFileLockException here) {
            ConfigException refusal = taken(folder);
            close(channel, refusal);
            throw refusal;
        } catch (IOException | RuntimeException failure) {
            close(channel, failure);
            throw failure;
        }
    }

    private static ConfigException taken(Path folder) throws IOException {
        String process = Files.readString(folder.resolve(FILE), StandardCharsets.US_ASCII);
        return new ConfigException(List.of(new Problem(
                Location.whole(folder),
                "",
                "another attn4j works in this folder (process " + process
                        + "); wait for its end, stop it, or choose another folder with --out")));
    }

    private static void close(FileChannel channel, Exception failure) {
        try {
            channel.close();
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
    }

    /** Gives the folder free. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
