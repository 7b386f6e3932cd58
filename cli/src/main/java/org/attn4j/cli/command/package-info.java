/**
 * One class a command: its options, what it calls, what it prints. Start at
 * {@link org.attn4j.cli.command.RootCommand}. Exceptions pass through; {@code cli.failure} turns them into sentences and
 * exit codes. May use: every room of the program.
 */
package org.attn4j.cli.command;
