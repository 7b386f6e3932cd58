package org.attn4j.engine.network;

/**
 * What one layer took.
 *
 * @param layer its name; of one that took over the tasks of those behind it, all names, joined by {@code " + "}
 * @param forwardNanos of its forward passes, in nanoseconds
 * @param backwardNanos of its backward passes
 */
public record LayerTime(String layer, long forwardNanos, long backwardNanos) {}
