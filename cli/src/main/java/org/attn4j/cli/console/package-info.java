/**
 * What the program says and where: results on standard output, everything else on standard error. May use: the JDK only.
 */
package org.attn4j.cli.console;
