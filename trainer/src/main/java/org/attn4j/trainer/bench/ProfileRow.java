package org.attn4j.trainer.bench;

import java.util.Optional;

/**
 * One part of a training step, in milliseconds per step.
 *
 * @param part a layer, or {@code copy}, {@code loss}, {@code optimizer}, {@code engine}
 * @param forwardMillis forward time of a layer
 * @param backwardMillis backward time of a layer
 * @param millis time of the part, forward and backward
 * @param share fraction of the step, 0..1
 */
public record ProfileRow(
        String part, Optional<Double> forwardMillis, Optional<Double> backwardMillis, double millis, double share) {}
