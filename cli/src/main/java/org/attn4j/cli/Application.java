package org.attn4j.cli;

import java.util.Arrays;
import java.util.List;
import org.attn4j.cli.command.AblateCommand;
import org.attn4j.cli.command.BenchCommand;
import org.attn4j.cli.command.CheckReferenceCommand;
import org.attn4j.cli.command.DataCommand;
import org.attn4j.cli.command.DiffCommand;
import org.attn4j.cli.command.DoctorCommand;
import org.attn4j.cli.command.EvaluateCommand;
import org.attn4j.cli.command.PlanCommand;
import org.attn4j.cli.command.PluginsCommand;
import org.attn4j.cli.command.PluginsNewCommand;
import org.attn4j.cli.command.PluginsShowCommand;
import org.attn4j.cli.command.PluginsVerifyCommand;
import org.attn4j.cli.command.PredictCommand;
import org.attn4j.cli.command.ProgramSource;
import org.attn4j.cli.command.ReportCommand;
import org.attn4j.cli.command.ReproduceCommand;
import org.attn4j.cli.command.RootCommand;
import org.attn4j.cli.command.SchemaCommand;
import org.attn4j.cli.command.SummaryCommand;
import org.attn4j.cli.command.TrainCommand;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.console.Logging;
import org.attn4j.cli.failure.FailureReport;
import org.attn4j.cli.failure.UsageReport;
import org.attn4j.cli.failure.VisibleCommands;
import picocli.CommandLine;

/** The command line: its commands, and what becomes of what they throw. */
public final class Application {

    private final Console console;

    /** The program speaking through the console. */
    public Application(Console console) {
        this.console = console;
    }

    /** Runs one command and returns its exit code; throws nothing that a user could cause. */
    public int run(String... arguments) {
        boolean debug = Arrays.asList(arguments).contains("--debug");
        Logging.configure(debug, console);
        FailureReport failures = new FailureReport(console, debug);
        try {
            return commandLine(failures).execute(arguments);
        } catch (Throwable failure) {
            return failures.report(failure);
        }
    }

    /** The names of the commands that help lists. */
    List<String> commandNames() {
        return VisibleCommands.of(commandLine(new FailureReport(console, false)));
    }

    private CommandLine commandLine(FailureReport failures) {
        RootCommand root = new RootCommand(console);
        ProgramSource source = new ProgramSource(console, root);
        CommandLine line = new CommandLine(root);
        line.addSubcommand(new AblateCommand(console, source));
        line.addSubcommand(new TrainCommand(console, source));
        line.addSubcommand(new PlanCommand(console, source));
        line.addSubcommand(new SummaryCommand(console, source));
        line.addSubcommand(new BenchCommand(console, source));
        line.addSubcommand(new EvaluateCommand(console, source));
        line.addSubcommand(new PredictCommand(console, source));
        line.addSubcommand(new ReportCommand(console, source));
        line.addSubcommand(new DiffCommand(console));
        line.addSubcommand(new ReproduceCommand(console, source));
        line.addSubcommand(new DataCommand(console, source));
        line.addSubcommand(new DoctorCommand(console, source));
        line.addSubcommand(new CheckReferenceCommand(console, source));
        CommandLine plugins = new CommandLine(new PluginsCommand(console, source));
        plugins.addSubcommand(new PluginsShowCommand(console, source));
        plugins.addSubcommand(new PluginsVerifyCommand(console));
        plugins.addSubcommand(new PluginsNewCommand(console, source));
        line.addSubcommand(new SchemaCommand(console, source));
        line.addSubcommand(plugins);
        line.setOut(console.resultWriter());
        line.setErr(console.noteWriter());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new UsageReport(console));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failures.report(failure));
        return line;
    }
}
