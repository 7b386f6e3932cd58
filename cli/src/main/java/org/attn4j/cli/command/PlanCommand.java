package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.console.TextTable;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.cli.network.Networks;
import org.attn4j.cli.progress.DurationText;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.json.Json;
import org.attn4j.study.EarlierRuns;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.config.StudyConfigurationReader;
import org.attn4j.study.plan.PlannedRun;
import org.attn4j.study.plan.StudyPlan;
import org.attn4j.study.plan.StudyPlanner;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.config.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plan}: shows what ablate would do. */
final class PlanCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "plan",
            description = {
                "Shows which runs of a study are done and which remain.",
                "",
                "For each variant it shows the parameters, for the remaining runs an estimate of the time. With "
                        + "--effective it prints the effective configuration instead."
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  attn4j plan examples/quickstart.json",
                "  attn4j plan examples/quickstart.json --effective --set /training/epochs=5"
            })
    static final class Options implements CommandOptions {

        @Mixin
        private ConfigurationOptions configuration;

        @Mixin
        private OutputOption output;

        @Option(
                names = "--effective",
                description = "Print the configuration as JSON, with all overrides and defaults applied.")
        private boolean effective;

        @Option(
                names = "--variant",
                paramLabel = "NAME",
                description = "With --effective: print the configuration of this variant.")
        private Optional<String> variant = Optional.empty();

        @Option(names = "--json", description = "Print the result as JSON.")
        private boolean json;

        @Override
        public Class<? extends Action> command() {
            return PlanCommand.class;
        }

        @Override
        public void check() {
            if (variant.isPresent() && !effective) {
                throw new UsageException("--variant: is for --effective; a plan shows all variants");
            }
        }
    }

    private final Options options;
    private final Console console;
    private final StudyConfigurationReader configurations;
    private final VariantChoice choice;
    private final StudyPlanner plans;
    private final Networks networks;
    private final EarlierRuns earlier;

    @Inject
    PlanCommand(
            Options options,
            Console console,
            StudyConfigurationReader configurations,
            VariantChoice choice,
            StudyPlanner plans,
            Networks networks,
            EarlierRuns earlier) {
        this.options = options;
        this.console = console;
        this.configurations = configurations;
        this.choice = choice;
        this.plans = plans;
        this.networks = networks;
        this.earlier = earlier;
    }

    @Override
    public int run() {
        ConfigDocument document = options.configuration.load();
        StudyConfiguration study = configurations.read(document, Purpose.NETWORK);
        if (options.effective) {
            console.result(Json.write(effective(study, document)));
        } else {
            show(study);
        }
        return ExitCode.FINE;
    }

    /** The study as in study.json, or one variant as in run.json. */
    private Map<String, Object> effective(StudyConfiguration study, ConfigDocument document) {
        return options.variant
                .map(name -> choice.of(study, name, document, Purpose.NETWORK).tree())
                .orElse(study.tree());
    }

    private void show(StudyConfiguration study) {
        StudyFolder folder = options.output.folder(study.name());
        StudyPlan plan = plans.plan(study, folder, run -> networks.summary(run).facts());
        console.result(options.json ? Json.write(plan) : text(plan));
        earlier.rejection(study, folder)
                .ifPresent(message -> console.note("ablate will reject the folder: " + message));
        if (!plan.unplanned().isEmpty()) {
            console.note("not in this plan, and kept: runs/" + String.join(", runs/", plan.unplanned()));
        }
    }

    private static String text(StudyPlan plan) {
        TextTable table = new TextTable("VARIANT", "SEED", "STATE", "EPOCHS", "OF", "PARAMETERS", "TIME LEFT");
        for (PlannedRun run : plan.runs()) {
            table.row(
                    run.id().variant(),
                    run.id().seed(),
                    run.state().name().toLowerCase(Locale.ROOT),
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
        return seconds.map(value -> DurationText.text(Duration.ofSeconds(Math.round(value))))
                .orElse("not known before one epoch is done");
    }
}
