package org.attn4j.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.trainer.saved.WeightChoice;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A trained run and the choice of its weights, for every command that loads a network. */
public final class SavedRunOptions {

    @Mixin
    private RunArgument run;

    @Option(
            names = "--weights",
            paramLabel = "last|best",
            converter = WeightChoiceConverter.class,
            completionCandidates = WeightChoiceConverter.Candidates.class,
            description = "Weights of the last or of the best epoch. Default: last.")
    private WeightChoice weights = WeightChoice.LAST;

    @Option(
            names = "--set",
            paramLabel = "/POINTER=VALUE",
            description =
                    "Where the run's data is now, such as --set /dataset/path=DIR, or another /device. Repeatable.")
    private List<String> sets = new ArrayList<>();

    /** Overrides of the run's configuration. */
    List<String> sets() {
        return sets;
    }

    /**
     * The run's folder.
     *
     * @throws org.attn4j.cli.failure.UsageException if it is not the folder of a run
     */
    RunFolder folder() {
        return run.folder();
    }

    WeightChoice weights() {
        return weights;
    }
}
