package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.testkit.ReferenceCheck;
import org.attn4j.testkit.ReferenceResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check-reference}: compares with values computed by another program; called by {@code tools/check-reference}. */
final class CheckReferenceCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "check-reference",
            hidden = true,
            description = {
                "Compares attention modules, networks and transforms with reference files.",
                "",
                "Reads every *.json directly in the folder, and transforms/cases.json in it. Prints one line per case: NAME "
                        + "ok ERROR, NAME FAILED ERROR MESSAGE, or NAME unknown-module. Exit code 1 if a case failed."
            },
            footer = "  attn4j check-reference reference")
    static final class Options implements CommandOptions {

        @Parameters(paramLabel = "DIR", description = "Folder of reference files.")
        private Path folder;

        @Override
        public Class<? extends Action> command() {
            return CheckReferenceCommand.class;
        }

        @Override
        public void check() {
            if (!Files.isDirectory(folder)) {
                throw new UsageException("there is no folder " + folder);
            }
        }
    }

    private final Options options;
    private final Console console;
    private final ReferenceCheck references;

    @Inject
    CheckReferenceCommand(Options options, Console console, ReferenceCheck references) {
        this.options = options;
        this.console = console;
        this.references = references;
    }

    @Override
    public int run() {
        List<ReferenceResult> results = references.check(options.folder, result -> console.result(result.line()));
        return results.stream().anyMatch(ReferenceResult::failed) ? ExitCode.RUN_FAILED : ExitCode.FINE;
    }
}
