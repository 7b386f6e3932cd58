package org.attn4j.cli.command;

/**
 * The options and parameters of a command. Parsed before anything else is built, so help and usage errors need neither
 * plugins nor the injector.
 */
public interface CommandOptions {

    /** The command that these options belong to; the injector builds it. */
    Class<? extends Action> command();

    /**
     * Checks what can be checked before the command is built.
     *
     * @throws org.attn4j.cli.failure.UsageException if options contradict each other or name something that does not exist
     */
    default void check() {}
}
