package org.attn4j.cluster.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder of one attempt on its machine, deleted when it ends. A lock, which the system releases if the executor is
 * killed, tells folders in use from those left behind; the next attempt on the machine deletes the latter.
 */
public final class WorkFolder implements AutoCloseable {

    private static final String LOCK = ".owner";

    private final Path path;
    private final FileChannel lock;

    private WorkFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates a folder whose name starts so, and deletes those of executors that are gone. */
    public static WorkFolder create(Cache cache, String name) throws IOException {
        return cache.exclusively(() -> {
            Path all = cache.folder("work");
            deleteAbandoned(all);
            Path path = Files.createDirectory(all.resolve(name + "-" + UUID.randomUUID()));
            FileChannel channel = open(path);
            channel.lock();
            return new WorkFolder(path, channel);
        });
    }

    private static FileChannel open(Path path) throws IOException {
        return FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void deleteAbandoned(Path all) throws IOException {
        List<Path> folders;
        try (Stream<Path> list = Files.list(all)) {
            folders = list.toList();
        }
        for (Path folder : folders) {
            if (isAbandoned(folder)) {
                FolderTree.delete(folder);
            }
        }
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        try (FileChannel channel = open(folder);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    /** The folder. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try {
            FolderTree.delete(path);
        } finally {
            lock.close();
        }
    }
}
