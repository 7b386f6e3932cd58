package org.attn4j.cli.failure;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The commands that help lists; the project's own tools are hidden. */
public final class VisibleCommands {

    private VisibleCommands() {}

    /** Their names, in the order of help. */
    public static List<String> of(CommandLine line) {
        return line.getSubcommands().entrySet().stream()
                .filter(command ->
                        !command.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
    }
}
