package org.attn4j.cli.command;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.console.TextTable;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.progress.Clock;
import org.attn4j.cli.wiring.Program;
import org.attn4j.config.json.Json;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.plan.PlannedRun;
import org.attn4j.study.plan.StudyPlan;
import org.attn4j.trainer.config.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plan}: what ablate would do. */
@Command(
        name = "plan",
        description = "Shows which runs are done and which are missing, their parameters and the time they may take.",
        footer = "  attn4j plan examples/quickstart.json")
public final class PlanCommand implements Callable<Integer> {

    private final Console console;
    private final ProgramSource source;

    @Mixin
    private ConfigurationOptions configuration;

    @Mixin
    private OutputOption output;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** The command; the plan is a result of the console. */
    public PlanCommand(Console console, ProgramSource source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        Program program = source.open();
        StudyConfiguration study = program.configurations().read(configuration.load(), Purpose.NETWORK);
        StudyPlan plan = program.plans().plan(study, output.folder(study.name()), run -> program.networks()
                .summary(run)
                .facts());
        console.result(json ? Json.write(plan) : text(plan));
        if (!plan.differences().isEmpty()) {
            console.note(
                    output.folder(study.name()).path() + " was made with another configuration, so ablate will refuse"
                            + " it: " + String.join("; ", plan.differences()));
        }
        return ExitCode.FINE;
    }

    private static String text(StudyPlan plan) {
        TextTable table = new TextTable("VARIANT", "SEED", "STATE", "EPOCHS", "OF", "PARAMETERS", "TIME LEFT");
        for (PlannedRun run : plan.runs()) {
            table.row(
                    run.id().variant(),
                    run.id().seed(),
                    run.state()
                            .map(state -> state.name().toLowerCase(Locale.ROOT))
                            .orElse("missing"),
                    run.epochsDone(),
                    run.epochs(),
                    String.format(
                            Locale.ROOT,
                            "%,d",
                            plan.models().get(run.id().variant()).parameters()),
                    time(run.secondsLeft()));
        }
        return table + "\n" + plan.done() + " of " + plan.runs().size() + " runs are done, " + plan.epochsLeft()
                + " epochs are missing, time left: " + time(plan.secondsLeft());
    }

    private static String time(Optional<Double> seconds) {
        return seconds.map(value -> Clock.text(Duration.ofSeconds(Math.round(value))))
                .orElse("not known before one epoch is done");
    }
}
