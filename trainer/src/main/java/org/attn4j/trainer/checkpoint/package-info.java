/**
 * From a network and its training step to checkpoints and back. Start at {@link
 * org.attn4j.trainer.checkpoint.NetworkCheckpoint}; the format is runfiles.checkpoint's.
 *
 * <p>May use: core.file, engine.network, runfiles.checkpoint, trainer.step; ND4J
 */
package org.attn4j.trainer.checkpoint;
