package org.attn4j.engine.network;

import java.util.List;

/**
 * The time of training passes in nanoseconds, summed over the passes. The remainder after copy, layers and loss is
 * Deeplearning4j's work between layers.
 *
 * @param passes number of measured passes
 * @param passNanos total time of the passes
 * @param copyNanos time of loading the images
 * @param layers every layer and other vertex, in the order in which the backbone added them
 * @param lossNanos time of the loss and its gradient
 */
public record PassProfile(int passes, long passNanos, long copyNanos, List<LayerTime> layers, long lossNanos) {}
