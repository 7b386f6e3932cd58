/**
 * How a user sees training proceed: one line per epoch, and on a terminal a live bar below the lines. Start at {@link
 * org.attn4j.cli.progress.TrainingProgress}.
 *
 * <p>May use: cli.console, core.dataset, runfiles, runfiles.table, study, study.result, trainer, trainer.bench;
 * progressbar
 */
package org.attn4j.cli.progress;
