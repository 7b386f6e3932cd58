package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.runfiles.RunLabel;
import org.attn4j.study.listing.ListedRun;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code runs label}: gives runs a label, or removes it. */
final class RunsLabelCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "label",
            description = {
                "Labels runs with a line of text.",
                "",
                "The label is stored in the run's folder and shown in lists. It does not change the run."
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  attn4j runs label results/quickstart/runs/eca-s1 --text 'with the old jar'",
                "  attn4j runs label results/quickstart --seed 1 --remove"
            })
    static final class Options implements CommandOptions {

        @Mixin
        private RunFilterOptions.Selection selection;

        @ArgGroup(multiplicity = "1")
        private Change change;

        @Override
        public Class<? extends Action> command() {
            return RunsLabelCommand.class;
        }

        @Override
        public void check() {
            change.text.flatMap(RunLabel::problem).ifPresent(problem -> {
                throw new UsageException("--text: a label " + problem);
            });
        }
    }

    /** Exactly one of the two. */
    static final class Change {

        @Option(names = "--text", paramLabel = "TEXT", required = true, description = "The label.")
        private Optional<String> text = Optional.empty();

        @Option(names = "--remove", required = true, description = "Remove the label.")
        private boolean remove;
    }

    private final Options options;
    private final Console console;

    @Inject
    RunsLabelCommand(Options options, Console console) {
        this.options = options;
        this.console = console;
    }

    @Override
    public int run() {
        for (ListedRun run : options.selection.runs()) {
            try {
                change(run);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return ExitCode.FINE;
    }

    private void change(ListedRun run) throws IOException {
        Optional<String> text = options.change.text;
        if (text.isPresent()) {
            RunLabel.write(run.files(), text.get());
            console.result(run.study() + "/" + run.name() + ": " + text.get().strip());
        } else {
            RunLabel.remove(run.files());
            console.result(run.study() + "/" + run.name() + ": no label");
        }
    }
}
