package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalInt;
import org.attn4j.cli.cluster.ClusterFolder;
import org.attn4j.cli.cluster.SparkCluster;
import org.attn4j.cli.cluster.SparkSettings;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.console.InterruptNotice;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.OutputFolder;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.cli.text.ReportPrinter;
import org.attn4j.config.registry.Registries;
import org.attn4j.study.StudyOptions;
import org.attn4j.study.StudyOutcome;
import org.attn4j.study.StudyRunner;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.config.StudyConfigurationReader;
import org.attn4j.study.report.ReportWriter;
import org.attn4j.study.result.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ablate}: trains the missing runs of a study, then writes the report. */
final class AblateCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "ablate",
            description = {
                "Trains all variants with all seeds and writes a report.",
                "",
                "Finished runs are kept: after an interruption, the same command continues. Seeds and variants can be added, "
                        + "renamed and removed; only what is missing is trained."
            },
            footer = "  attn4j ablate examples/quickstart.json --set /training/epochs=5")
    static final class Options implements CommandOptions {

        @Mixin
        private ConfigurationOptions configuration;

        @Mixin
        private OutputOption output;

        @Option(names = "--fail-fast", description = "Stop at the first run that fails.")
        private boolean failFast;

        @Option(names = "--retry-failed", description = "Train the runs again that failed earlier.")
        private boolean retryFailed;

        @Option(names = "--new", description = "Move earlier results aside and start over.")
        private boolean startOver;

        @Option(
                names = "--workers",
                paramLabel = "N",
                description = "Number of runs to train at once, each in its own process. Default: as configured.")
        private Optional<Integer> workers = Optional.empty();

        @Option(
                names = "--mixed",
                description =
                        "Train missing runs although others were trained by another version or with other kernels.")
        private boolean mixed;

        @Mixin
        private ClusterOptions cluster;

        @Override
        public Class<? extends Action> command() {
            return AblateCommand.class;
        }

        @Override
        public void check() {
            if (workers.isPresent() && workers.get() < 1) {
                throw new UsageException("--workers must be at least 1, was " + workers.get());
            }
            cluster.check();
        }
    }

    private final Options options;
    private final Console console;
    private final Invocation invocation;
    private final StudyConfigurationReader configurations;
    private final StudyRunner studies;
    private final ReportWriter reports;
    private final SparkCluster clusters;
    private final Registries registries;

    @Inject
    AblateCommand(
            Options options,
            Console console,
            Invocation invocation,
            StudyConfigurationReader configurations,
            StudyRunner studies,
            ReportWriter reports,
            SparkCluster clusters,
            Registries registries) {
        this.options = options;
        this.console = console;
        this.invocation = invocation;
        this.configurations = configurations;
        this.studies = studies;
        this.reports = reports;
        this.clusters = clusters;
        this.registries = registries;
    }

    @Override
    public int run() {
        StudyConfiguration study = configurations.read(options.configuration.load());
        Optional<SparkSettings> cluster = options.cluster.cluster();
        StudyFolder folder;
        StudyOutcome outcome;
        try (InterruptNotice notice = InterruptNotice.print(console, invocation.interrupted())) {
            if (cluster.isPresent()) {
                ClusterFolder results = options.output.onCluster(study.name());
                folder = results.mirror();
                outcome = onCluster(study, results, cluster.get());
            } else {
                folder = options.output.writable(study.name());
                outcome = studies.run(study, folder, studyOptions());
            }
        }
        reports.writeOrWarn(folder, console::note)
                .ifPresent(report -> new ReportPrinter(console).print(report, folder));
        reportFailures(outcome);
        return outcome.complete() ? ExitCode.FINE : ExitCode.RUN_FAILED;
    }

    private StudyOutcome onCluster(StudyConfiguration study, ClusterFolder results, SparkSettings cluster) {
        OutputFolder.check(results.mirror().path());
        if (options.startOver && !results.shared()) {
            throw new UsageException("--new cannot move " + results.root() + " aside; choose another URI with --out");
        }
        clusters.fetch(cluster, results);
        int concurrent = options.workers.orElse(study.workers());
        return studies.run(
                study, results.mirror(), studyOptions(), clusters.runs(cluster, results, registries, concurrent));
    }

    private StudyOptions studyOptions() {
        OptionalInt workers = options.workers.map(OptionalInt::of).orElseGet(OptionalInt::empty);
        return new StudyOptions(options.failFast, options.retryFailed, options.startOver, workers, options.mixed);
    }

    private void reportFailures(StudyOutcome outcome) {
        if (!outcome.failed().isEmpty()) {
            int failed = outcome.failed().size();
            console.note(
                    failed == 1
                            ? "1 run failed; ablate --retry-failed trains it again"
                            : failed + " runs failed; ablate --retry-failed trains them again");
        }
        if (!outcome.notReached().isEmpty()) {
            console.note("not run after the failure: " + outcome.notReached());
        }
    }
}
