package org.attn4j.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import org.attn4j.cli.failure.OutputFolder;
import org.attn4j.study.result.StudyFolder;
import picocli.CommandLine.Option;

/** The folder for results: {@code --out}, by default {@code results/NAME}. */
public final class OutputOption {

    @Option(names = "--out", paramLabel = "DIR", description = "Results folder. Default: results/NAME.")
    private Optional<Path> out = Optional.empty();

    /** The study's folder, which need not exist. */
    StudyFolder folder(String study) {
        return new StudyFolder(out.orElse(Path.of("results", study)));
    }

    /**
     * The study's folder, checked to be writable.
     *
     * @throws org.attn4j.cli.failure.UsageException if it is not writable
     */
    StudyFolder writable(String study) {
        StudyFolder folder = folder(study);
        OutputFolder.check(folder.path());
        return folder;
    }
}
