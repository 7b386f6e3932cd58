package org.attn4j.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.cli.console.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code attn4j} itself: the options of every command. */
@Command(
        name = "attn4j",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        descriptionHeading = "%n",
        parameterListHeading = "%nParameters:%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExample:%n",
        description = {
            "Measures whether an attention module improves a network, by how much, and at what cost.",
            "",
            "A JSON file describes a study: network, data, training and the variants to compare. The command ablate trains "
                    + "all variants alike and writes a report."
        },
        footer = {
            "  attn4j ablate examples/quickstart.json",
            "",
            "attn4j COMMAND --help describes a command.",
            "attn4j doctor checks the installation.",
            "attn4j --cuda COMMAND starts the CUDA build, which computes on a GPU.",
            "",
            "Plugin jars are loaded from plugins/ and ~/.attn4j/plugins, and from --plugins.",
            "",
            "Exit codes: 0 success, 1 a run failed, 2 usage or configuration, 3 data,",
            "4 plugin jar, 70 internal error, 130 interrupted."
        })
public final class RootCommand {

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Also load the plugin jars of this folder. Repeatable.")
    private List<Path> plugins = new ArrayList<>();

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print stack traces and the log messages of libraries.")
    private boolean debug;

    /** The command line with all commands, in the order of help. */
    public static CommandLine commandLine() {
        CommandLine plugins = new CommandLine(new PluginsCommand.Options());
        plugins.addSubcommand(new PluginsShowCommand.Options());
        plugins.addSubcommand(new PluginsVerifyCommand.Options());
        plugins.addSubcommand(new PluginsNewCommand.Options());
        CommandLine runs = new CommandLine(new RunsCommand.Options());
        runs.addSubcommand(new RunsDeleteCommand.Options());
        runs.addSubcommand(new RunsLabelCommand.Options());
        CommandLine line = new CommandLine(new RootCommand());
        line.addSubcommand(new AblateCommand.Options());
        line.addSubcommand(new TrainCommand.Options());
        line.addSubcommand(new PlanCommand.Options());
        line.addSubcommand(new SummaryCommand.Options());
        line.addSubcommand(new BenchCommand.Options());
        line.addSubcommand(new EvaluateCommand.Options());
        line.addSubcommand(new PredictCommand.Options());
        line.addSubcommand(new ReportCommand.Options());
        line.addSubcommand(new WatchCommand.Options());
        line.addSubcommand(new CompareCommand.Options());
        line.addSubcommand(new MergeCommand.Options());
        line.addSubcommand(runs);
        line.addSubcommand(new DiffCommand.Options());
        line.addSubcommand(new ReproduceCommand.Options());
        line.addSubcommand(new DataCommand.Options());
        line.addSubcommand(new DoctorCommand.Options());
        line.addSubcommand(new CheckReferenceCommand.Options());
        line.addSubcommand(new SchemaCommand.Options());
        line.addSubcommand(plugins);
        line.addSubcommand(new CompletionCommand.Options());
        return line;
    }

    /** The invocation with these arguments. */
    public Invocation invocation(List<String> arguments) {
        return new Invocation(plugins, debug, arguments);
    }
}
