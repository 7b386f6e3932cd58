/**
 * The program. Start at {@link org.attn4j.cli.Main}. The only room with main, standard streams, exit codes and the
 * injector; it reads configurations, hands them to study and trainer and prints the results. It uses no DL4J types,
 * so help, listings and configuration errors never load a native library. Stable: commands, options, exit
 * codes. Free to change: the rest.
 *
 * <p>May use: cli.command, cli.console, cli.failure, cli.process, cli.wiring; picocli
 */
package org.attn4j.cli;
