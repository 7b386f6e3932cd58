package org.attn4j.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.attn4j.cli.provenance.CommandLineText;

/**
 * How the program was called. Immutable.
 *
 * @param plugins the folders that {@code --plugins} names, in order
 * @param debug whether {@code --debug} is given
 * @param arguments all that was typed, without the program's name
 */
public record Invocation(List<Path> plugins, boolean debug, List<String> arguments) {

    /** Copies the lists. */
    public Invocation {
        plugins = List.copyOf(plugins);
        arguments = List.copyOf(arguments);
    }

    /** The command line as a person would type it again. */
    public String commandLine() {
        return CommandLineText.of(arguments);
    }

    /** What a person who stops a training wants to know. */
    String interrupted() {
        return "interrupted: finished epochs are kept, and the same command goes on after the last of them:\n  "
                + commandLine();
    }
}
