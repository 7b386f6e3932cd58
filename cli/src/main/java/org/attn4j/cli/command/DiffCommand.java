package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.nio.file.Path;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.text.ComparisonText;
import org.attn4j.config.json.Json;
import org.attn4j.study.compare.RunComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: the differences between two runs. */
final class DiffCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "diff",
            description = {
                "Compares two runs.",
                "",
                "Shows differences in configuration and provenance, and which result files are identical."
            },
            footer = "  attn4j diff results/quickstart/runs/none-s1 results/quickstart/runs/eca-s1")
    static final class Options implements CommandOptions {

        @Parameters(index = "0", paramLabel = "RUN", description = "Folder of the first run.")
        private Path one;

        @Parameters(index = "1", paramLabel = "RUN", description = "Folder of the second run.")
        private Path other;

        @Option(names = "--json", description = "Print the result as JSON.")
        private boolean json;

        @Override
        public Class<? extends Action> command() {
            return DiffCommand.class;
        }
    }

    private final Options options;
    private final Console console;

    @Inject
    DiffCommand(Options options, Console console) {
        this.options = options;
        this.console = console;
    }

    @Override
    public int run() {
        RunComparison comparison = RunComparison.of(RunArgument.folder(options.one), RunArgument.folder(options.other));
        console.result(options.json ? Json.write(comparison) : ComparisonText.of(comparison));
        return ExitCode.FINE;
    }
}
