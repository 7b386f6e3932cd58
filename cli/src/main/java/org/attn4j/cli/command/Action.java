package org.attn4j.cli.command;

/** Carries out one command: what it needs is in its constructor. Used once. */
public interface Action {

    /** Runs the command to its end and returns its exit code, one of {@link org.attn4j.cli.failure.ExitCode}. */
    int run();
}
