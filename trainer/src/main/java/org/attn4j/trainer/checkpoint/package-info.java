/**
 * Saves a network and its training step to checkpoints and loads them. Start at {@link
 * org.attn4j.trainer.checkpoint.NetworkCheckpoint}; the format is defined in runfiles.checkpoint.
 *
 * <p>May use: core.file, engine.network, runfiles.checkpoint, trainer.step; ND4J
 */
package org.attn4j.trainer.checkpoint;
