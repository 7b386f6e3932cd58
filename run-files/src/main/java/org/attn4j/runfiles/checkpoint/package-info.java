/**
 * Checkpoints: a run's whole state after an epoch, in attn4j's own format. Start at {@link
 * org.attn4j.runfiles.checkpoint.Checkpoint}. Files may come from anyone: entries and sizes are checked before anything
 * is read, and only numbers and JSON are decoded. Stable: the format.
 *
 * <p>May use: config.json, core.error, core.file, runfiles.table
 */
package org.attn4j.runfiles.checkpoint;
