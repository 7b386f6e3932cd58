package org.attn4j.cli.command;

import jakarta.inject.Inject;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code generate-completion}: the script with which a shell completes commands and options. */
final class CompletionCommand implements Action {

    /** What can be typed. */
    @Command(
            name = "generate-completion",
            description = {
                "Prints a script for command completion in a shell.",
                "",
                "The script is for bash and zsh and completes commands and options. Source it in the current shell, or in the "
                        + "shell's start-up file."
            },
            footer = "  source <(attn4j generate-completion)")
    static final class Options implements CommandOptions {

        @Override
        public Class<? extends Action> command() {
            return CompletionCommand.class;
        }
    }

    private final Console console;

    @Inject
    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public int run() {
        CommandLine line = RootCommand.commandLine();
        console.result(AutoComplete.bash(line.getCommandName(), line));
        return ExitCode.FINE;
    }
}
