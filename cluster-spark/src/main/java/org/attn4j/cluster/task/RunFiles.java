package org.attn4j.cluster.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.cluster.store.SmallFiles;

/** The files of a run that are brought to the study. */
final class RunFiles {

    /**
     * Checkpoints, in the order in which they must be taken: last.zip names the best epoch, whose best.zip is written
     * before it, so a best.zip taken after a last.zip is never older than that names. previous.zip is not brought, because
     * digests show damage.
     */
    private static final List<String> CHECKPOINTS = List.of("last.zip", "best.zip");

    private RunFiles() {}

    /** All names, in the order in which they must be taken. */
    static List<String> names() {
        List<String> names = new ArrayList<>(CHECKPOINTS);
        names.addAll(SmallFiles.NAMES);
        return names;
    }

    /**
     * Takes the files as they are now to another folder on the same disk, while the program may be replacing them. Files
     * that are replaced as a whole are linked; the file for TensorBoard, which grows, is copied.
     *
     * @return the names of those that exist
     */
    static List<String> take(Path run, Path snapshot) throws IOException {
        List<String> taken = new ArrayList<>();
        for (String name : names()) {
            Path copy = snapshot.resolve(name);
            Files.deleteIfExists(copy);
            try {
                if (CHECKPOINTS.contains(name)) {
                    Files.createLink(copy, run.resolve(name));
                } else {
                    Files.copy(run.resolve(name), copy, StandardCopyOption.REPLACE_EXISTING);
                }
                taken.add(name);
            } catch (NoSuchFileException notYet) {
                // evaluation.json, for example, exists at the end only.
                continue;
            }
        }
        return taken;
    }
}
