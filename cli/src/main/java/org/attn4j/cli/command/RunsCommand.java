package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.text.RunsText;
import org.attn4j.config.json.Json;
import org.attn4j.study.listing.ListedRun;
import org.attn4j.study.listing.ListedState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code runs}: lists the runs of studies. */
final class RunsCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "runs",
            description = {
                "Lists the runs of all studies in a folder.",
                "",
                "One line per run: study, variant, seed, state, epochs, test accuracy of the last epoch, date and size. "
                        + "Options select runs; delete and label take the same options."
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  attn4j runs",
                "  attn4j runs results/quickstart --state failed",
                "  attn4j runs --variant 'eca*' --seed 1,2"
            })
    static final class Options implements CommandOptions {

        @Parameters(
                arity = "0..1",
                paramLabel = "DIR",
                description = "Folder of studies, of one study, or of runs. Default: results.")
        private Path folder = Path.of("results");

        @Mixin
        private RunFilterOptions filters;

        @Option(names = "--json", description = "Print the result as JSON.")
        private boolean json;

        @Override
        public Class<? extends Action> command() {
            return RunsCommand.class;
        }
    }

    private final Options options;
    private final Console console;

    @Inject
    RunsCommand(Options options, Console console) {
        this.options = options;
        this.console = console;
    }

    @Override
    public int run() {
        List<ListedRun> runs = options.filters.select(options.folder);
        if (options.json) {
            console.result(Json.write(runs));
            return ExitCode.FINE;
        }
        if (runs.isEmpty()) {
            console.note(options.folder
                    + (options.filters.filter().isEmpty() ? " has no runs" : " has no runs that the options select"));
            return ExitCode.FINE;
        }
        console.result(RunsText.of(runs));
        runs.stream()
                .filter(run -> run.state() == ListedState.UNREADABLE)
                .forEach(run -> console.note(run.problem().orElseThrow()));
        return ExitCode.FINE;
    }
}
