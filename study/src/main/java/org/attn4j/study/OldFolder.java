package org.attn4j.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attn4j.runfiles.folder.FolderProblems;
import org.attn4j.study.result.StudyFolder;

/** Moves an earlier study aside: {@code NAME} becomes {@code NAME.old-1}, or the first free number. */
final class OldFolder {

    private OldFolder() {}

    /**
     * Moves the folder if it exists.
     *
     * @throws org.attn4j.config.error.ConfigException if the folder holds neither a study nor runs
     */
    static void moveAside(StudyFolder folder) throws IOException {
        Path path = folder.path().toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            return;
        }
        if (!Files.exists(folder.study()) && !Files.exists(folder.runs())) {
            throw FolderProblems.unusable(
                    path, "holds no study, so --new does not move it; choose another folder with --out");
        }
        Files.move(path, firstFree(path));
    }

    private static Path firstFree(Path path) {
        int number = 1;
        while (Files.exists(path.resolveSibling(path.getFileName() + ".old-" + number))) {
            number++;
        }
        return path.resolveSibling(path.getFileName() + ".old-" + number);
    }
}
