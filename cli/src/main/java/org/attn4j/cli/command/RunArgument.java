package org.attn4j.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.runfiles.RunFolder;
import picocli.CommandLine.Parameters;

/** The folder of a trained run: the same for every command that opens one. */
public final class RunArgument {

    @Parameters(
            index = "0",
            paramLabel = "RUN",
            description = "Folder of a run, such as results/quickstart/runs/eca-s1.")
    private Path path;

    /**
     * The run's folder.
     *
     * @throws UsageException where it is no run's
     */
    RunFolder folder() {
        return folder(path);
    }

    /** The same for any path. */
    static RunFolder folder(Path path) {
        RunFolder folder = new RunFolder(path);
        if (!Files.exists(folder.run())) {
            throw new UsageException(path + " is not the folder of a run: there is no run.json; such folders lie in"
                    + " DIR/runs and are called VARIANT-sSEED");
        }
        return folder;
    }
}
