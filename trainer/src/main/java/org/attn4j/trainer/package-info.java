/**
 * The trainer room: one run, that is one variant trained with one seed. Start at
 * {@link org.attn4j.trainer.TrainingRun}. It knows nothing of studies, and knows models only through the types of core.
 * Stable: files of a run's folder and their columns. Free to change: the rest.
 *
 * <p>May use: core, runfiles, runfiles.table, trainer.config, trainer.loss, trainer.optimizer, trainer.schedule
 */
package org.attn4j.trainer;
