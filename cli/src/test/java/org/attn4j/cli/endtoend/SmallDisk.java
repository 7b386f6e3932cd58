package org.attn4j.cli.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A separate file system in memory, of fixed size. Only root on Linux may create one. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Why this process cannot create one; empty if it can. */
    static String trouble(Path scratch) throws IOException {
        Path folder = Files.createDirectories(scratch);
        String reported = call(List.of("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString()));
        return reported.isEmpty() ? call(List.of("umount", folder.toString())) : reported;
    }

    /** Mounts a disk of this many bytes at an empty folder. */
    static SmallDisk mount(Path folder, long bytes) throws IOException {
        Files.createDirectories(folder);
        String reported = call(List.of("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", folder.toString()));
        if (!reported.isEmpty()) {
            throw new IOException(reported);
        }
        return new SmallDisk(folder);
    }

    /** The error that a command reports; empty if it succeeds. */
    private static String call(List<String> command) throws IOException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String reported = new String(process.getInputStream().readAllBytes());
            return process.waitFor() == 0 ? "" : command + ": " + reported.strip();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        String reported = call(List.of("umount", folder.toString()));
        if (!reported.isEmpty()) {
            throw new IOException(reported);
        }
    }
}
