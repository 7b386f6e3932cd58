package org.attn4j.cli;

import java.util.Arrays;
import java.util.List;
import org.attn4j.cli.command.CommandOptions;
import org.attn4j.cli.command.RootCommand;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.console.Logging;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.FailureReport;
import org.attn4j.cli.failure.UsageReport;
import org.attn4j.cli.failure.VisibleCommands;
import org.attn4j.cli.wiring.Commands;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line: parses it, runs a command and turns exceptions into exit codes. */
public final class Application {

    private final Console console;

    /** The program with a console. */
    public Application(Console console) {
        this.console = console;
    }

    /** Runs a command and returns its exit code; no user error is thrown. */
    public int run(String... arguments) {
        boolean debug = Arrays.asList(arguments).contains("--debug");
        Logging.configure(debug, console);
        FailureReport failures = new FailureReport(console, debug);
        try {
            return carryOut(commandLine().parseArgs(arguments));
        } catch (ParameterException wrong) {
            return new UsageReport(console).report(wrong);
        } catch (Throwable failure) {
            return failures.report(failure);
        }
    }

    /** The names of the commands that help lists. */
    List<String> commandNames() {
        return VisibleCommands.of(commandLine());
    }

    private CommandLine commandLine() {
        CommandLine line = RootCommand.commandLine();
        line.setOut(console.resultWriter());
        line.setErr(console.noteWriter());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    private int carryOut(ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        CommandSpec last = last(parsed).commandSpec();
        if (!(last.userObject() instanceof CommandOptions options)) {
            // Without a command, help is shown.
            console.note(last.commandLine().getUsageMessage());
            return ExitCode.USAGE;
        }
        options.check();
        RootCommand root = (RootCommand) parsed.commandSpec().userObject();
        return Commands.of(options, root.invocation(parsed.originalArgs()), console)
                .run();
    }

    private static ParseResult last(ParseResult parsed) {
        return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
    }
}
