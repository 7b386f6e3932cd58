/**
 * The events room: a run's curves as TensorBoard reads them. Start at {@link org.attn4j.trainer.events.EventFile}. Rows
 * in, bytes out; it knows the format, nothing of training. May use: core.file, the trainer's public types. Stable: the
 * names of the scalars. Free to change: the rest.
 */
package org.attn4j.trainer.events;
