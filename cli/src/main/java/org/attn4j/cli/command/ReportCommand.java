package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.cli.text.ReportPrinter;
import org.attn4j.study.report.ReportWriter;
import org.attn4j.study.result.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code report}: rewrites the report from the folder alone. */
final class ReportCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "report",
            description = {
                "Writes the report of a results folder again.",
                "",
                "The folder may be that of a study or of single runs. Neither the configuration file nor the dataset is "
                        + "needed."
            },
            footer = "  attn4j report results/quickstart")
    static final class Options implements CommandOptions {

        @Parameters(paramLabel = "DIR", description = "Results folder, such as results/quickstart.")
        private Path folder;

        @Override
        public Class<? extends Action> command() {
            return ReportCommand.class;
        }

        @Override
        public void check() {
            StudyFolder results = new StudyFolder(folder);
            if (!Files.exists(results.study()) && !Files.isDirectory(results.runs())) {
                throw new UsageException(folder
                        + " holds no results: there is neither a study.json nor a folder runs; ablate and train create"
                        + " such folders");
            }
        }
    }

    private final Options options;
    private final Console console;
    private final ReportWriter reports;

    @Inject
    ReportCommand(Options options, Console console, ReportWriter reports) {
        this.options = options;
        this.console = console;
        this.reports = reports;
    }

    @Override
    public int run() {
        StudyFolder study = new StudyFolder(options.folder);
        new ReportPrinter(console).print(reports.write(study), study);
        return ExitCode.FINE;
    }
}
