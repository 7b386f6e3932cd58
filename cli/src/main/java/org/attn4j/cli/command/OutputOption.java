package org.attn4j.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import org.attn4j.cli.cluster.ClusterFolder;
import org.attn4j.cli.failure.OutputFolder;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.study.result.StudyFolder;
import picocli.CommandLine.Option;

/** The folder for results: {@code --out}, by default {@code results/NAME}. */
public final class OutputOption {

    @Option(names = "--out", paramLabel = "DIR", description = "Results folder. Default: results/NAME.")
    private Optional<String> out = Optional.empty();

    /**
     * The study's folder, which need not exist.
     *
     * @throws UsageException if it is on another machine
     */
    StudyFolder folder(String study) {
        if (out.isPresent() && ClusterFolder.isUri(out.get())) {
            throw new UsageException(
                    "--out must be a folder of this machine, was " + out.get() + "; a URI needs ablate --cluster URL");
        }
        return new StudyFolder(out.map(Path::of).orElse(usual(study)));
    }

    /** The study's folder, which the machines of a cluster reach. */
    ClusterFolder onCluster(String study) {
        Path usual = usual(study);
        return ClusterFolder.of(out.orElse(usual.toString()), usual);
    }

    private static Path usual(String study) {
        return Path.of("results", study);
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
