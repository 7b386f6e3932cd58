package org.attn4j.cli.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of its own in memory, of a fixed size. Only an administrator of Linux may make one. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Why this process cannot make one; empty where it can. */
    static String trouble(Path scratch) throws IOException {
        Path folder = Files.createDirectories(scratch);
        String told = call(List.of("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString()));
        return told.isEmpty() ? call(List.of("umount", folder.toString())) : told;
    }

    /** A disk of so many bytes at an empty folder. */
    static SmallDisk mount(Path folder, long bytes) throws IOException {
        Files.createDirectories(folder);
        String told = call(List.of("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", folder.toString()));
        if (!told.isEmpty()) {
            throw new IOException(told);
        }
        return new SmallDisk(folder);
    }

    /** What a command complains of; empty where it does its work. */
    private static String call(List<String> command) throws IOException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String told = new String(process.getInputStream().readAllBytes());
            return process.waitFor() == 0 ? "" : command + ": " + told.strip();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        String told = call(List.of("umount", folder.toString()));
        if (!told.isEmpty()) {
            throw new IOException(told);
        }
    }
}
