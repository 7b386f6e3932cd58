package org.attn4j.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.study.result.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code report}: the report again, from the folder alone. */
@Command(
        name = "report",
        description = "Writes the report of a study again, from its folder alone; the dataset is not needed.",
        footer = "  attn4j report results/quickstart")
public final class ReportCommand implements Callable<Integer> {

    private final Console console;
    private final ProgramSource source;

    @Parameters(paramLabel = "DIR", description = "The study's folder, such as results/quickstart.")
    private Path folder;

    /** The command; its table is a result of the console. */
    public ReportCommand(Console console, ProgramSource source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        StudyFolder study = new StudyFolder(folder);
        if (!Files.exists(study.study())) {
            throw new UsageException(
                    folder + " is not the folder of a study: there is no study.json; ablate makes such folders");
        }
        new ReportPrinter(console).print(source.open().reports().write(study), study);
        return ExitCode.FINE;
    }
}
