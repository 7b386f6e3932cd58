package org.attn4j.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.console.InterruptNotice;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.OutputFolder;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.cli.wiring.Program;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.compare.RunComparison;
import org.attn4j.trainer.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reproduce}: a run again, and whether it comes to the same. */
@Command(
        name = "reproduce",
        description = {
            "Trains a run again from its own record and says whether the bytes are the same.",
            "",
            "Exit code 0 where they are, 1 where they are not. Interrupted, the same command goes on."
        },
        footer = "  attn4j reproduce results/quickstart/runs/eca-s1")
public final class ReproduceCommand implements Callable<Integer> {

    private final Console console;
    private final ProgramSource source;

    @Mixin
    private RunArgument run;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder for the new run; default reproduced/RUN beside the folder runs.")
    private Optional<Path> out = Optional.empty();

    /** The command; what the comparison says is a result of the console. */
    public ReproduceCommand(Console console, ProgramSource source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        RunFolder first = run.folder();
        RunRecord record = Json.read(first.run(), RunRecord.class);
        if (record.state() != RunState.DONE) {
            throw new UsageException(first.path() + " is not done (" + record.epochsDone() + " of " + record.epochs()
                    + " epochs), so there is nothing to compare with; train it to its end first");
        }
        RunFolder second = target(first);
        OutputFolder.check(second.path());
        Program program = source.open();
        RunRequest request =
                new RunRequest(new RunId(record.variant(), record.seed()), run.configuration(program), second);
        program.earlierRuns().checkRun(request);
        try (InterruptNotice notice = InterruptNotice.saying(console, source.interrupted())) {
            program.runs().create(request).train();
        }
        return tell(RunComparison.of(first, second), second);
    }

    private RunFolder target(RunFolder first) {
        Path path = first.path().toAbsolutePath().normalize();
        RunFolder target = new RunFolder(
                out.orElseGet(() -> path.resolve("../../reproduced").normalize().resolve(path.getFileName())));
        if (Files.exists(target.run())
                && Json.read(target.run(), RunRecord.class).state() == RunState.DONE) {
            throw new UsageException(target.path()
                    + " holds a run that is done; attn4j diff compares the two, --out DIR" + " trains it once more");
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
