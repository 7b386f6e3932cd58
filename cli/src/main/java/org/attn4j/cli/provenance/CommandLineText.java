package org.attn4j.cli.provenance;

import java.util.List;
import java.util.stream.Collectors;

/** The command line, quoted for a shell. */
public final class CommandLineText {

    private static final String PLAIN = "[A-Za-z0-9_./=:,@%+-]+";

    private CommandLineText() {}

    /** The program's name and its arguments, quoted where the shell needs it. */
    public static String of(List<String> arguments) {
        return arguments.stream().map(CommandLineText::quoted).collect(Collectors.joining(" ", "attn4j ", ""));
    }

    private static String quoted(String argument) {
        return argument.matches(PLAIN) ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
