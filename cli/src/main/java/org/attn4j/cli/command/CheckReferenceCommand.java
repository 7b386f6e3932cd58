package org.attn4j.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.testkit.ReferenceResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check-reference}: numbers that another program worked out; what {@code tools/check-reference} calls. */
@Command(
        name = "check-reference",
        hidden = true,
        description = {
            "Compares modules, networks and transforms with the reference files of a folder: every *.json directly in it, "
                    + "and transforms/cases.json.",
            "",
            "One line a case: NAME ok ERROR, NAME FAILED ERROR WHAT, or NAME unknown-module. Exits with 1 where one "
                    + "failed."
        },
        footer = "  attn4j check-reference reference")
public final class CheckReferenceCommand implements Callable<Integer> {

    private final Console console;
    private final ProgramSource source;

    @Parameters(paramLabel = "DIR", description = "The folder of reference files.")
    private Path folder;

    /** The command; each case's line is a result of the console. */
    public CheckReferenceCommand(Console console, ProgramSource source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new UsageException("there is no folder " + folder);
        }
        List<ReferenceResult> results =
                source.open().references().check(folder, result -> console.result(result.line()));
        return results.stream().anyMatch(ReferenceResult::failed) ? ExitCode.RUN_FAILED : ExitCode.FINE;
    }
}
