package org.attn4j.cli.failure;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Whether results can be kept, found out before any work: by writing and deleting, since permissions alone do not tell. */
public final class OutputFolder {

    private OutputFolder() {}

    /**
     * Checks that the folder can be made and written to, and leaves everything as it was.
     *
     * @throws UsageException where it cannot
     */
    public static void check(Path folder) {
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
        } catch (FileSystemException failure) {
            throw refusal(folder, FileTrouble.of(failure), failure);
        } catch (IOException failure) {
            throw refusal(folder, failure.getMessage(), failure);
        }
    }

    private static UsageException refusal(Path folder, String why, IOException cause) {
        return new UsageException(
                "cannot write to the output folder " + folder + ": " + why + "; name another with --out DIR", cause);
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
