/**
 * A run's curves in TensorBoard's format. Start at {@link org.attn4j.runfiles.events.EventFile}. Converts rows to
 * bytes; knows the format and nothing of training. Stable: the names of the scalars. Free to change: the rest.
 *
 * <p>May use: core.file, runfiles.table
 */
package org.attn4j.runfiles.events;
