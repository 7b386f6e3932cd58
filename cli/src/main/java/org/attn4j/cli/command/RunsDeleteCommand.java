package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.cli.text.ByteCount;
import org.attn4j.study.listing.ListedRun;
import org.attn4j.study.listing.RunDeletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code runs delete}: deletes runs after a question. */
final class RunsDeleteCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "delete",
            description = {
                "Deletes runs.",
                "",
                "Shows what would be deleted and asks first. Runs of a study that another process uses are not deleted."
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  attn4j runs delete results/quickstart/runs/eca-s1",
                "  attn4j runs delete results --state failed"
            })
    static final class Options implements CommandOptions {

        @Mixin
        private RunFilterOptions.Selection selection;

        @Option(names = "--yes", description = "Delete without asking, as in scripts.")
        private boolean yes;

        @Override
        public Class<? extends Action> command() {
            return RunsDeleteCommand.class;
        }
    }

    /** More names than these are counted. */
    private static final int MOST_NAMED = 10;

    private final Options options;
    private final Console console;

    @Inject
    RunsDeleteCommand(Options options, Console console) {
        this.options = options;
        this.console = console;
    }

    @Override
    public int run() {
        List<ListedRun> runs = options.selection.runs();
        RunDeletion deletion = new RunDeletion(runs);
        deletion.check();
        List<String> consequences = deletion.consequences();
        String what = (runs.size() == 1 ? "1 run" : runs.size() + " runs") + " ("
                + ByteCount.text(runs.stream().mapToLong(ListedRun::bytes).sum()) + ")";
        if (!options.yes) {
            if (!console.interactive()) {
                throw new UsageException("nothing was deleted: there is no terminal to ask whether to delete " + what
                        + "; give --yes to delete without a question");
            }
            console.note("runs: " + named(runs));
            consequences.forEach(console::note);
            if (!console.confirms("Delete " + what + "?")) {
                console.note("nothing was deleted");
                return ExitCode.FINE;
            }
        }
        deletion.carryOut();
        console.result("deleted " + what + ": " + named(runs));
        if (options.yes) {
            consequences.forEach(console::note);
        }
        return ExitCode.FINE;
    }

    private static String named(List<ListedRun> runs) {
        String names = runs.stream()
                .limit(MOST_NAMED)
                .map(run -> run.study() + "/" + run.name())
                .collect(Collectors.joining(", "));
        return runs.size() > MOST_NAMED ? names + " and " + (runs.size() - MOST_NAMED) + " more" : names;
    }
}
