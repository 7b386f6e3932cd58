/**
 * The trainer room: one run, which is one variant trained with one seed. Start at {@link org.attn4j.trainer.TrainingRun}.
 * It knows nothing of studies, and of models only what core tells. May use: core. Stable: files of a run's folder and
 * their columns. Free to change: the rest.
 */
package org.attn4j.trainer;
