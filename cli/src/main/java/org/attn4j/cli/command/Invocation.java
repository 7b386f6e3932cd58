package org.attn4j.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.attn4j.cli.provenance.CommandLineText;

/**
 * The command line of this process. Immutable.
 *
 * @param plugins the folders that {@code --plugins} names, in order
 * @param debug whether {@code --debug} is given
 * @param arguments all arguments, without the program's name
 */
public record Invocation(List<Path> plugins, boolean debug, List<String> arguments) {

    /** Copies the lists. */
    public Invocation {
        plugins = List.copyOf(plugins);
        arguments = List.copyOf(arguments);
    }

    /** The command line, quoted for a shell. */
    public String commandLine() {
        return CommandLineText.of(arguments);
    }

    /** The message for a user who interrupts training. */
    String interrupted() {
        return "interrupted: finished epochs are kept; the same command continues after the last one:\n  "
                + commandLine();
    }
}
