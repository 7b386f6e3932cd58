/**
 * How the program fails: the sentence for the user, the exit code, and the file that keeps the stack trace of a bug.
 * Start at {@link org.attn4j.cli.failure.FailureReport}.
 *
 * <p>May use: cli.console, config.error, core.error, runfiles.folder; Guice, picocli
 */
package org.attn4j.cli.failure;
