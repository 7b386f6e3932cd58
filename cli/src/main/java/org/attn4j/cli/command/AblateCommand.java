package org.attn4j.cli.command;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.console.InterruptNotice;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.cli.wiring.Program;
import org.attn4j.study.StudyOptions;
import org.attn4j.study.StudyOutcome;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.result.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ablate}: trains what is missing of a study, then reports. */
@Command(
        name = "ablate",
        description = {
            "Trains every variant of the configuration with every seed and writes a report.",
            "",
            "Runs that are done are kept, so the same command goes on where it was stopped."
        },
        footer = "  attn4j ablate examples/quickstart.json --set /training/epochs=5")
public final class AblateCommand implements Callable<Integer> {

    private final Console console;
    private final ProgramSource source;

    @Mixin
    private ConfigurationOptions configuration;

    @Mixin
    private OutputOption output;

    @Option(names = "--fail-fast", description = "Stop at the first run that fails.")
    private boolean failFast;

    @Option(names = "--retry-failed", description = "Train runs again that failed before.")
    private boolean retryFailed;

    @Option(names = "--new", description = "Move what the folder holds aside and begin anew.")
    private boolean startOver;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "How many runs train at once, each in a process of its own; default as configured, else 1.")
    private Optional<Integer> workers = Optional.empty();

    /** The command; its table is a result of the console. */
    public AblateCommand(Console console, ProgramSource source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        Program program = source.open();
        StudyConfiguration study = program.configurations().read(configuration.load());
        StudyFolder folder = output.writable(study.name());
        StudyOptions options = new StudyOptions(failFast, retryFailed, startOver, checkedWorkers());
        StudyOutcome outcome;
        try (InterruptNotice notice = InterruptNotice.saying(console, source.interrupted())) {
            outcome = program.studies().run(study, folder, options);
        }
        new ReportPrinter(console).print(program.reports().write(folder), folder);
        tellFailures(outcome);
        return outcome.complete() ? ExitCode.FINE : ExitCode.RUN_FAILED;
    }

    private OptionalInt checkedWorkers() {
        if (workers.isPresent() && workers.get() < 1) {
            throw new UsageException("--workers must be at least 1, was " + workers.get());
        }
        return workers.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private void tellFailures(StudyOutcome outcome) {
        if (!outcome.failed().isEmpty()) {
            int failed = outcome.failed().size();
            console.note(
                    failed == 1
                            ? "1 run failed; ablate --retry-failed trains it again"
                            : failed + " runs failed; ablate --retry-failed trains them again");
        }
        if (!outcome.notReached().isEmpty()) {
            console.note("not tried after the failure: " + outcome.notReached());
        }
    }
}
