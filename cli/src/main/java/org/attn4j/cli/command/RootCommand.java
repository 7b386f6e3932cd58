package org.attn4j.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.console.Version;
import org.attn4j.cli.failure.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code attn4j} itself: the options that every command has. */
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
            "Answers one question: does this attention module help this network, by how much, and at what cost?",
            "",
            "A JSON file describes network, data, training and the variants to compare; ablate trains them all alike and "
                    + "writes a report."
        },
        footer = {
            "  attn4j ablate examples/quickstart.json",
            "",
            "attn4j COMMAND --help says more of each; attn4j doctor looks whether all is well.",
            "attn4j --cuda COMMAND starts the CUDA build, which computes on a GPU.",
            "",
            "Exit codes: 0 fine, 1 a run failed, 2 usage or configuration, 3 data, 4 a",
            "plugin jar, 70 a bug of the program, 130 interrupted."
        })
public final class RootCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = {
                // Lines of our own, for a path would be broken at its slashes.
                "Also load plugin jars from here, besides plugins and",
                "~/.attn4j/plugins; may be given again."
            })
    private List<Path> plugins = new ArrayList<>();

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print traces of errors and the logs of the libraries.")
    private boolean debug;

    @Spec
    private CommandSpec spec;

    /** The command, printing to the console. */
    public RootCommand(Console console) {
        this.console = console;
    }

    /** The folders that {@code --plugins} names, in order. */
    List<Path> plugins() {
        return List.copyOf(plugins);
    }

    /** What was typed, less the program's name. */
    List<String> arguments() {
        return spec.commandLine().getParseResult().originalArgs();
    }

    /** Whether {@code --debug} is given. */
    boolean debug() {
        return debug;
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public Integer call() {
        console.note(spec.commandLine().getUsageMessage());
        return ExitCode.USAGE;
    }
}
