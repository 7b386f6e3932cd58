package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.console.InterruptNotice;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.OutputFolder;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.cli.text.ComparisonText;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.EarlierRuns;
import org.attn4j.study.compare.RunComparison;
import org.attn4j.trainer.RunFactory;
import org.attn4j.trainer.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reproduce}: trains a run again and compares the bytes. */
final class ReproduceCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "reproduce",
            description = {
                "Trains a run again and compares the results.",
                "",
                "The configuration is taken from the run's record. Exit code 0 if the result files are identical, 1 if not. After an interruption, the same command continues."
            },
            footer = "  attn4j reproduce results/quickstart/runs/eca-s1")
    static final class Options implements CommandOptions {

        @Mixin
        private RunArgument run;

        @Option(
                names = "--out",
                paramLabel = "DIR",
                description = "Folder of the new run. Default: reproduced/RUN, beside the folder runs.")
        private Optional<Path> out = Optional.empty();

        @Override
        public Class<? extends Action> command() {
            return ReproduceCommand.class;
        }

        @Override
        public void check() {
            run.folder();
        }
    }

    private final Options options;
    private final Console console;
    private final Invocation invocation;
    private final TrainedRuns trained;
    private final EarlierRuns earlier;
    private final RunFactory runs;

    @Inject
    ReproduceCommand(
            Options options,
            Console console,
            Invocation invocation,
            TrainedRuns trained,
            EarlierRuns earlier,
            RunFactory runs) {
        this.options = options;
        this.console = console;
        this.invocation = invocation;
        this.trained = trained;
        this.earlier = earlier;
        this.runs = runs;
    }

    @Override
    public int run() {
        RunFolder first = options.run.folder();
        RunRecord record = Json.read(first.run(), RunRecord.class);
        if (record.state() != RunState.DONE) {
            throw new UsageException(first.path() + " is not done (" + record.epochsDone() + " of " + record.epochs()
                    + " epochs), so there is nothing to compare with; finish it first");
        }
        RunFolder second = target(first);
        OutputFolder.check(second.path());
        RunRequest request = new RunRequest(
                new RunId(record.variant(), record.seed()), trained.configuration(first, record), second);
        earlier.checkRun(request);
        try (InterruptNotice notice = InterruptNotice.print(console, invocation.interrupted())) {
            runs.create(request).train();
        }
        return tell(RunComparison.of(first, second), second);
    }

    private RunFolder target(RunFolder first) {
        Path path = first.path().toAbsolutePath().normalize();
        RunFolder target = new RunFolder(options.out.orElseGet(
                () -> path.resolve("../../reproduced").normalize().resolve(path.getFileName())));
        if (Files.exists(target.run())
                && Json.read(target.run(), RunRecord.class).state() == RunState.DONE) {
            throw new UsageException(target.path()
                    + " already holds a finished run; compare the two with attn4j diff, or train again with --out DIR");
        }
        return target;
    }

    private int tell(RunComparison comparison, RunFolder second) {
        if (comparison.sameBytes()) {
            console.result(
                    "the same bytes: metrics.csv, iterations.csv, and weights and optimiser state of last.zip and"
                            + " best.zip");
        } else {
            console.result("not the same bytes\n" + ComparisonText.of(comparison));
        }
        console.result("run: " + second.path());
        return comparison.sameBytes() ? ExitCode.FINE : ExitCode.RUN_FAILED;
    }
}
