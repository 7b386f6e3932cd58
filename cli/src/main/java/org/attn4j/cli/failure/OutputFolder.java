package org.attn4j.cli.failure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.attn4j.runfiles.folder.FileErrors;

/** Whether results can be kept, found out before any work: by writing and deleting, since permissions alone do not tell. */
public final class OutputFolder {

    private OutputFolder() {}

    /**
     * Checks that the folder can be made and written to, and leaves everything as it was.
     *
     * @throws UsageException where it cannot
     */
    public static void check(Path folder) {
        attempt(folder).ifPresent(failure -> {
            throw new UsageException(
                    "cannot write to the output folder " + folder + ": " + FileErrors.describe(failure)
                            + "; name another with --out DIR",
                    failure);
        });
    }

    /** Why the folder cannot be made or written to, without its name; nothing where it can. Leaves everything as it was. */
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

    /** Makes missing folders one by one, so that exactly these can be taken away again. */
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
