/**
 * Trained runs, opened again from their folders. Start at {@link org.attn4j.trainer.saved.SavedRuns}. May use: the
 * trainer's configuration, data, checkpoints, evaluation.
 */
package org.attn4j.trainer.saved;
