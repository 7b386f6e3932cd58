package org.attn4j.engine.network;

import java.util.List;

/**
 * Where the time of training passes went, in nanoseconds summed over the passes. What is left of a pass when copy, layers
 * and loss are taken away is the engine's own work between layers.
 *
 * @param passes how many were watched
 * @param passNanos of all passes, everything included
 * @param copyNanos of handing over the images
 * @param layers every layer and whatever else computes in the graph, in the order in which the backbone added them
 * @param lossNanos of the loss and its gradient
 */
public record PassProfile(int passes, long passNanos, long copyNanos, List<LayerTime> layers, long lossNanos) {}
