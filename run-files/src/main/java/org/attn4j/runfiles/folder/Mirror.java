package org.attn4j.runfiles.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.attn4j.core.file.AtomicFile;

/**
 * Marks the folder on this machine that shows a study whose own folder only Hadoop's client reaches. It has no checkpoints, and
 * what is changed in it does not change the study.
 */
public final class Mirror {

    private static final String MARK = "cluster/mirror-of";

    private Mirror() {}

    /** The URI of the study that the folder shows; empty if the folder is a study's own, or is none. */
    public static Optional<String> of(Path folder) {
        Path mark = folder.resolve(MARK);
        try {
            return Files.exists(mark) ? Optional.of(Files.readString(mark).strip()) : Optional.empty();
        } catch (IOException failure) {
            throw FolderProblems.damaged(mark, "cannot be read");
        }
    }

    /**
     * Marks a folder.
     *
     * @throws org.attn4j.config.error.ConfigException if it holds another study's files
     * @throws IOException if it cannot be written
     */
    public static void mark(Path folder, String uri) throws IOException {
        Optional<String> before = of(folder);
        if (before.isEmpty() && !isEmpty(folder)) {
            throw FolderProblems.unusable(
                    folder,
                    "would become the mirror of " + uri + ", but holds other files; move it aside, or give the"
                            + " study another name");
        }
        if (before.isPresent() && !before.get().equals(uri)) {
            throw FolderProblems.unusable(
                    folder,
                    "is the mirror of " + before.get() + ", not of " + uri
                            + "; delete it, which loses nothing of that study, or give the study another name");
        }
        Path mark = folder.resolve(MARK);
        Files.createDirectories(mark.getParent());
        AtomicFile.write(mark, uri + "\n");
    }

    /**
     * Requires that runs can be changed in a folder.
     *
     * @throws org.attn4j.config.error.ConfigException if it is a mirror
     */
    public static void requireNone(Path folder) {
        Optional<String> uri = of(folder);
        if (uri.isPresent()) {
            throw FolderProblems.unusable(
                    folder,
                    "is only the mirror of " + uri.get()
                            + ", so nothing can be trained, renamed or deleted in it; continue"
                            + " with ablate --cluster URL --out " + uri.get()
                            + ", or copy that folder to this machine");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
