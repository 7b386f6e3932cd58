/**
 * The console room: results go to standard output, everything else to standard error. Start at {@link
 * org.attn4j.cli.console.Console}. The only room that configures logging.
 *
 * <p>May use: nothing; java.logging, picocli
 */
package org.attn4j.cli.console;
