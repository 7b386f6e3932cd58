package org.attn4j.cli.failure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.attn4j.runfiles.folder.FileErrors;

/** Checks before any work whether results can be stored, by writing and deleting a file, because permissions alone are not conclusive. */
public final class OutputFolder {

    private OutputFolder() {}

    /**
     * Checks that the folder can be created and written to, and restores the previous state.
     *
     * @throws UsageException if it is not writable
     */
    public static void check(Path folder) {
        attempt(folder).ifPresent(failure -> {
            throw new UsageException(
                    "cannot write to the output folder " + folder + ": " + FileErrors.describe(failure)
                            + "; choose another with --out DIR",
                    failure);
        });
    }

    /** The reason why the folder cannot be created or written to, without its name; empty if it can. Restores the previous state. */
    public static Optional<String> trouble(Path folder) {
        return attempt(folder).map(FileErrors::describe);
    }

    private static Optional<IOException> attempt(Path folder) {
        Deque<Path> made = new ArrayDeque<>();
        try {
            try {
                make(folder.toAbsolutePath(), made);
                Path probe = Files.createTempFile(folder, ".attn4j-", ".probe");
                Files.delete(probe);
            } finally {
                while (!made.isEmpty()) {
                    Files.delete(made.pop());
                }
            }
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(failure);
        }
    }

    /** Creates missing folders one by one, so that exactly these can be removed again. */
    private static void make(Path folder, Deque<Path> made) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getParent() != null) {
            make(folder.getParent(), made);
        }
        Files.createDirectory(folder);
        made.push(folder);
    }
}
