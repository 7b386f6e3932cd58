package org.attn4j.cli.command;

/**
 * What was typed after a command's name. Filled in by the command line before anything else is built, so that help and
 * usage errors need neither plugins nor the injector.
 */
public interface CommandOptions {

    /** The command that these options are for; the injector builds it with them. */
    Class<? extends Action> command();

    /**
     * Rejects what can be seen to be wrong before the command is built.
     *
     * @throws org.attn4j.cli.failure.UsageException if options contradict each other or name what is not there
     */
    default void check() {}
}
