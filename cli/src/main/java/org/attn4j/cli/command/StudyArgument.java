package org.attn4j.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.study.result.StudyFolder;

/** Checks the folder of a study, for every command that reads one. */
final class StudyArgument {

    private StudyArgument() {}

    /**
     * Checks any path.
     *
     * @throws UsageException if it is not the folder of a study
     */
    static void require(Path folder) {
        if (!Files.exists(new StudyFolder(folder).study())) {
            throw new UsageException(
                    folder + " is not the folder of a study: there is no study.json; ablate creates such folders");
        }
    }
}
