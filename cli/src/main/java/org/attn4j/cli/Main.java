package org.attn4j.cli;

import org.attn4j.cli.console.Console;
import org.attn4j.cli.process.ParentWatch;

/** Starts the program. */
public final class Main {

    private Main() {}

    /** Runs a command and ends the process with its exit code, one of {@link org.attn4j.cli.failure.ExitCode}. */
    public static void main(String[] arguments) {
        ParentWatch.startIfChild();
        System.exit(new Application(Console.system()).run(arguments));
    }
}
