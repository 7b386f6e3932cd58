/**
 * Results of commands as text for a terminal. Values in, lines out: nothing here reads files or prints. Free to change:
 * all.
 *
 * <p>May use: cli.console, cli.network, cli.plugin, engine.network, runfiles, study.compare, study.identity,
 * study.listing, study.report, study.result, trainer.bench
 */
package org.attn4j.cli.text;
