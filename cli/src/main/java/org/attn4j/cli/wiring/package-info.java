/**
 * The injector: one root for the program, one child for each run. Start at {@link org.attn4j.cli.wiring.Program}. Nothing
 * here chooses, reads or scans: names are chosen in the registries, before the injector exists. May use: every room.
 */
package org.attn4j.cli.wiring;
