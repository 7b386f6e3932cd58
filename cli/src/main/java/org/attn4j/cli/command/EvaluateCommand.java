package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.util.Locale;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.text.ConfusionText;
import org.attn4j.cli.text.LearntWeightsText;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.trainer.saved.SavedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate}: evaluates a trained run on its test set. */
final class EvaluateCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "evaluate",
            description = {
                "Evaluates a trained run on its test set.",
                "",
                "Shows losses, accuracy, confusion matrix, images per second, and the attention modules' learnt weights, of "
                        + "tensors with at most 64 values."
            },
            footer = "  attn4j evaluate results/quickstart/runs/eca-s1 --weights best")
    static final class Options implements CommandOptions {

        @Mixin
        private SavedRunOptions saved;

        @Option(names = "--json", description = "Print the result as JSON.")
        private boolean json;

        @Override
        public Class<? extends Action> command() {
            return EvaluateCommand.class;
        }

        @Override
        public void check() {
            saved.folder();
        }
    }

    private final Options options;
    private final Console console;
    private final TrainedRuns runs;

    @Inject
    EvaluateCommand(Options options, Console console, TrainedRuns runs) {
        this.options = options;
        this.console = console;
        this.runs = runs;
    }

    @Override
    public int run() {
        Evaluation evaluation;
        try (SavedRun saved = runs.open(options.saved)) {
            evaluation = saved.evaluate(done -> {});
        }
        console.result(options.json ? Json.write(evaluation) : text(evaluation));
        return ExitCode.FINE;
    }

    private static String text(Evaluation evaluation) {
        return String.format(
                        Locale.ROOT,
                        """
                        weights         %s, of epoch %d
                        test images     %,d
                        loss            %.4f
                        cross-entropy   %.4f
                        accuracy        %.4f
                        images/s        %,.0f through the pipeline, %,.0f the network alone

                        """,
                        evaluation.weights(),
                        evaluation.epoch(),
                        evaluation.images(),
                        evaluation.loss(),
                        evaluation.crossEntropy(),
                        evaluation.accuracy(),
                        evaluation.imagesPerSecond(),
                        evaluation.imagesPerSecondAlone())
                + LearntWeightsText.of(evaluation.learnt())
                + ConfusionText.of(evaluation.classes(), evaluation.confusion());
    }
}
