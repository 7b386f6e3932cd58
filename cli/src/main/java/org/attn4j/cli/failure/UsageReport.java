package org.attn4j.cli.failure;

import java.util.List;
import org.attn4j.cli.console.Console;
import org.attn4j.core.error.UnknownNameException;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports an error in the command line as one line and a hint instead of a page of help. */
public final class UsageReport {

    private final Console console;

    /** Reports to the console. */
    public UsageReport(Console console) {
        this.console = console;
    }

    /** Prints the error and returns the exit code. */
    public int report(ParameterException failure) {
        CommandLine line = failure.getCommandLine();
        console.note(
                failure instanceof UnmatchedArgumentException unmatched ? unknown(unmatched) : failure.getMessage());
        console.note("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    /** The message for an unknown name, as for any other kind of name. */
    private static String unknown(UnmatchedArgumentException failure) {
        CommandLine line = failure.getCommandLine();
        String first = failure.getUnmatched().get(0);
        if (first.startsWith("-")) {
            return new UnknownNameException("option", first, options(line)).getMessage();
        }
        if (!line.getSubcommands().isEmpty()) {
            return new UnknownNameException("command", first, VisibleCommands.of(line)).getMessage();
        }
        return "unexpected argument \"" + first + "\"";
    }

    private static List<String> options(CommandLine line) {
        return line.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
    }
}
