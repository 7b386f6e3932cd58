/**
 * The commands, one class each: its options, what it calls, what it prints. Start at {@link
 * org.attn4j.cli.command.RootCommand}. Exceptions pass through; {@code cli.failure} turns them into sentences and exit
 * codes.
 *
 * <p>May use: cli.., config.., core.., dataset.folder, engine.., runfiles, study.., testkit.., trainer..; picocli
 */
package org.attn4j.cli.command;
