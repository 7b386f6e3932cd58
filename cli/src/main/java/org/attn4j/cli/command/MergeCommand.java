package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.text.ReportPrinter;
import org.attn4j.study.merge.MergeOutcome;
import org.attn4j.study.merge.StudyMerge;
import org.attn4j.study.report.ReportWriter;
import org.attn4j.study.result.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code merge}: runs of one study from several machines in one folder. */
final class MergeCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "merge",
            description = {
                "Merges runs of one study that were trained on several machines.",
                "",
                "The folders may differ in seeds and variants, but in no other setting, and the data must be the same. Of a "
                        + "run that several folders have, the done one is taken. The folders are only read, and a merge "
                        + "that was interrupted can be repeated."
            },
            footer = "  attn4j merge machine-1 machine-2 --into results/quickstart")
    static final class Options implements CommandOptions {

        @Parameters(arity = "1..*", paramLabel = "DIR", description = "Results folders of the study's parts.")
        private List<Path> folders = new ArrayList<>();

        @Option(
                names = "--into",
                paramLabel = "DIR",
                required = true,
                description = "Folder of the merged study. The runs that it has are kept.")
        private Path into;

        @Option(
                names = "--mixed",
                description = "Merge runs of different program versions or kernels; the report says so.")
        private boolean mixed;

        @Override
        public Class<? extends Action> command() {
            return MergeCommand.class;
        }

        @Override
        public void check() {
            folders.forEach(StudyArgument::require);
        }
    }

    private final Options options;
    private final Console console;
    private final ReportWriter reports;

    @Inject
    MergeCommand(Options options, Console console, ReportWriter reports) {
        this.options = options;
        this.console = console;
        this.reports = reports;
    }

    @Override
    public int run() {
        MergeOutcome outcome = new StudyMerge(options.folders, options.into, options.mixed).carryOut();
        outcome.notes().forEach(console::note);
        outcome.copied().forEach((run, from) -> console.note(run + " copied from " + from));
        console.result(
                outcome.copied().size() + " runs copied, " + outcome.kept().size() + " kept; " + outcome.done() + " of "
                        + outcome.runs() + " runs of the study are done");
        StudyFolder study = new StudyFolder(options.into);
        new ReportPrinter(console).print(reports.write(study), study);
        return ExitCode.FINE;
    }
}
