/**
 * The commands, one class each: its options, what it calls, what it prints. The command line fills in the options;
 * only then is the command itself built, with what its constructor asks for. Start at {@link
 * org.attn4j.cli.command.RootCommand}. Exceptions pass through; {@code cli.failure} turns them into sentences and exit
 * codes.
 *
 * <p>May use: cli.., config.., core.., dataset.folder, engine.., runfiles, study.., testkit.., trainer..;
 * jakarta.inject, picocli
 */
package org.attn4j.cli.command;
