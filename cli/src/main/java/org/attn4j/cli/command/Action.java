package org.attn4j.cli.command;

/** Executes a command; its constructor takes what it needs. Used once. */
public interface Action {

    /** Runs the command and returns its exit code, one of {@link org.attn4j.cli.failure.ExitCode}. */
    int run();
}
