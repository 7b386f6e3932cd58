/**
 * The program. Start at {@link org.attn4j.cli.Main}. The only room with main, standard streams, exit codes and the
 * injector; it reads configurations, hands them to the study and trainer rooms and prints what comes back. May use: every
 * room; no types of the engine, so that help, listings and configuration errors never load a native library. Stable:
 * commands, options, exit codes. Free to change: the rest.
 */
package org.attn4j.cli;
