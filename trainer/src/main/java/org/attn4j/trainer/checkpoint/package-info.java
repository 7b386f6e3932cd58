/**
 * Checkpoints: a run's whole state after an epoch, in a format of our own. Start at
 * {@link org.attn4j.trainer.checkpoint.Checkpoint}. Files come from strangers: entries and sizes are checked before
 * anything is read, and nothing is deserialised but numbers and JSON. May use: core.engine, core.json, core.file.
 * Stable: the format.
 */
package org.attn4j.trainer.checkpoint;
