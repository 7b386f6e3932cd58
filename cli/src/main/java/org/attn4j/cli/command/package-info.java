/**
 * The commands, one class each: its options, what it calls, what it prints. The command line is parsed into
 * the options first; then the injector builds the command. Start at {@link
 * org.attn4j.cli.command.RootCommand}. Exceptions pass through; {@code cli.failure} turns them into sentences and exit
 * codes.
 *
 * <p>May use: cli.., config.., core.., dataset.folder, engine.., runfiles, study.., testkit.., trainer..;
 * jakarta.inject, picocli
 */
package org.attn4j.cli.command;
