/**
 * Trained runs, reopened from their folders. Start at {@link org.attn4j.trainer.saved.SavedRuns}.
 *
 * <p>May use: config.document, core.dataset, core.error, core.loss, core.random, core.transform, engine.accelerator,
 * engine.network, runfiles, runfiles.checkpoint, trainer..; jakarta.inject
 */
package org.attn4j.trainer.saved;
