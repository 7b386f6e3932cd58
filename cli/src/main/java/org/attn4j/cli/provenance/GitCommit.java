package org.attn4j.cli.provenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the commit of the Git work tree that contains a folder from its files, without Git. */
final class GitCommit {

    private static final String REFERENCE = "ref: ";

    private GitCommit() {}

    /** The commit's hash; empty if there is no work tree or no commit yet. */
    static Optional<String> of(Path folder) {
        for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
            Path git = at.resolve(".git");
            if (Files.exists(git)) {
                return head(git);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> head(Path git) {
        try {
            // In a linked work tree, .git is a file that names its folder; references are in the main work tree's
            // folder.
            Path own =
                    Files.isDirectory(git) ? git : git.resolveSibling(text(git).replaceFirst("^gitdir: ", ""));
            Path common = Files.exists(own.resolve("commondir")) ? own.resolve(text(own.resolve("commondir"))) : own;
            if (!Files.exists(own.resolve("HEAD"))) {
                return Optional.empty();
            }
            String head = text(own.resolve("HEAD"));
            if (!head.startsWith(REFERENCE)) {
                return Optional.of(head);
            }
            String name = head.substring(REFERENCE.length());
            return Files.exists(common.resolve(name))
                    ? Optional.of(text(common.resolve(name)))
                    : packed(common.resolve("packed-refs"), name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<String> packed(Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.endsWith(" " + name))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).strip();
    }
}
