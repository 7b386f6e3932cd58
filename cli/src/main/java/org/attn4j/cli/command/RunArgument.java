package org.attn4j.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.runfiles.RunFolder;
import picocli.CommandLine.Parameters;

/** The folder of a trained run, for every command that opens one. */
public final class RunArgument {

    @Parameters(
            index = "0",
            paramLabel = "RUN",
            description = "Folder of a run, such as results/quickstart/runs/eca-s1.")
    private Path path;

    /**
     * The run's folder.
     *
     * @throws UsageException if it is not the folder of a run
     */
    RunFolder folder() {
        return folder(path);
    }

    /** Checks any path. */
    static RunFolder folder(Path path) {
        RunFolder folder = new RunFolder(path);
        if (!Files.exists(folder.run())) {
            throw new UsageException(
                    path + " is not the folder of a run: it has no run.json; run folders are DIR/runs/VARIANT-sSEED");
        }
        return folder;
    }
}
