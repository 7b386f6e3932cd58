package org.attn4j.cluster.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder on a machine's own disk that all executors on it share. Thread-safe, also between processes: what is brought to
 * the machine is brought under a lock, so that it is brought once.
 */
public final class Cache {

    /** Locks of the system belong to the process, so the threads of this one need another. */
    private static final Object THIS_PROCESS = new Object();

    /** Programs are started from it, so nobody else may write there. */
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;

    /**
     * The cache in a folder, which is created.
     *
     * @throws IOException if it belongs to another user
     */
    public Cache(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder, OWNER_ONLY);
        Path probe = Files.createTempFile(folder, "owner", "");
        boolean own = Files.getOwner(probe).equals(Files.getOwner(folder));
        Files.delete(probe);
        if (!own) {
            throw new IOException(folder + ": belongs to " + Files.getOwner(folder)
                    + ", who could replace the program in it; set spark.attn4j.cache to another folder");
        }
    }

    /** Work on files. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Does the work while no other executor of this machine does any. */
    <T> T exclusively(Work<T> work) throws IOException {
        synchronized (THIS_PROCESS) {
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                return work.run();
            }
        }
    }

    /** A folder in the cache, which is created. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Where native libraries are unpacked. */
    public Path natives() throws IOException {
        return folder("native");
    }

    /** The cache's own folder. */
    public Path path() {
        return folder;
    }
}
