package org.attn4j.engine.network;

/**
 * The time spent in one layer.
 *
 * @param layer its name, followed by those of the layers fused into it, joined by {@code " + "}
 * @param forwardNanos time of its forward passes, in nanoseconds
 * @param backwardNanos time of its backward passes, in nanoseconds
 */
public record LayerTime(String layer, long forwardNanos, long backwardNanos) {}
