package org.attn4j.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.config.json.Json;
import org.attn4j.study.compare.RunComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what differs between two runs. */
@Command(
        name = "diff",
        description =
                "Shows what differs between two runs: configuration, provenance, and whether their bytes are the same.",
        footer = "  attn4j diff results/quickstart/runs/none-s1 results/quickstart/runs/eca-s1")
public final class DiffCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "RUN", description = "A run's folder.")
    private Path one;

    @Parameters(index = "1", paramLabel = "RUN", description = "Another one's.")
    private Path other;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** The command; the differences are a result of the console. */
    public DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RunComparison comparison = RunComparison.of(RunArgument.folder(one), RunArgument.folder(other));
        console.result(json ? Json.write(comparison) : ComparisonText.of(comparison));
        return ExitCode.FINE;
    }
}
