package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.console.InterruptNotice;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.process.ChildProcess;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.TrainingException;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.study.EarlierRuns;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.config.StudyConfigurationReader;
import org.attn4j.study.report.ReportWriter;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunFactory;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.config.Purpose;
import org.attn4j.trainer.config.RunConfiguration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code train}: trains one run. */
final class TrainCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "train",
            description = {
                "Trains one run: one variant with one seed.",
                "",
                "Then it writes the report of the folder. After an interruption, the same command continues after the last finished epoch."
            },
            footer = "  attn4j train examples/quickstart.json --variant eca --seed 1")
    static final class Options implements CommandOptions {

        @Mixin
        private ConfigurationOptions configuration;

        @Mixin
        private OutputOption output;

        @Option(
                names = "--variant",
                paramLabel = "NAME",
                description = "Variant to train. Default: the file's own model.")
        private String variant = StudyConfiguration.OWN_MODEL;

        @Option(
                names = "--seed",
                paramLabel = "N",
                description = "Seed of the run. Default: the first one in the configuration.")
        private Optional<Long> seed = Optional.empty();

        @Option(
                names = "--mixed",
                description = "Train although other runs of the folder were trained by another version or with other "
                        + "kernels.")
        private boolean mixed;

        @Override
        public Class<? extends Action> command() {
            return TrainCommand.class;
        }
    }

    private final Options options;
    private final Console console;
    private final Invocation invocation;
    private final StudyConfigurationReader configurations;
    private final VariantChoice choice;
    private final EarlierRuns earlier;
    private final RunFactory runs;
    private final ReportWriter reports;

    @Inject
    TrainCommand(
            Options options,
            Console console,
            Invocation invocation,
            StudyConfigurationReader configurations,
            VariantChoice choice,
            EarlierRuns earlier,
            RunFactory runs,
            ReportWriter reports) {
        this.options = options;
        this.console = console;
        this.invocation = invocation;
        this.configurations = configurations;
        this.choice = choice;
        this.earlier = earlier;
        this.runs = runs;
        this.reports = reports;
    }

    @Override
    public int run() {
        ConfigDocument document = options.configuration.load();
        StudyConfiguration study = configurations.read(document);
        RunConfiguration run = choice.of(study, options.variant, document, Purpose.TRAINING);
        long chosen = options.seed.orElse(study.seeds().get(0));
        RunId id = new RunId(options.variant, chosen);
        StudyFolder results = options.output.writable(run.name());
        RunFolder folder = results.run(id);
        RunRequest request = new RunRequest(id, run, folder);
        List<String> remarks = earlier.prepare(request, results, options.mixed);
        if (ChildProcess.isChild()) {
            // The parent reports.
            runs.create(request).train();
            return ExitCode.FINE;
        }
        remarks.forEach(console::note);
        try (InterruptNotice notice = InterruptNotice.print(console, invocation.interrupted())) {
            runs.create(request).train();
        } catch (TrainingException failed) {
            reports.writeOrWarn(results, console::note);
            throw failed;
        }
        tell(id, folder);
        reports.writeOrWarn(results, console::note).ifPresent(report -> console.result("report: " + results.report()));
        return ExitCode.FINE;
    }

    private void tell(RunId id, RunFolder folder) {
        Evaluation evaluation = Json.read(folder.evaluation(), Evaluation.class);
        console.result(String.format(
                Locale.ROOT,
                "%s: test accuracy %.4f with the %s weights, of epoch %d",
                id,
                evaluation.accuracy(),
                evaluation.weights(),
                evaluation.epoch()));
        console.result("run: " + folder.path());
    }
}
