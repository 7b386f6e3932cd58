package org.attn4j.cli.failure;

import org.attn4j.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the command line, in one line and a hint instead of a page of help. */
public final class UsageReport implements IParameterExceptionHandler {

    private final Console console;

    /** Reports to the console. */
    public UsageReport(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine line = failure.getCommandLine();
        console.note(failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, console.noteWriter());
        console.note("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }
}
