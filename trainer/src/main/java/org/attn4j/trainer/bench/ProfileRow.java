package org.attn4j.trainer.bench;

import java.util.Optional;

/**
 * One part of a training step, in milliseconds a step.
 *
 * @param part a layer, or {@code copy}, {@code loss}, {@code optimizer}, {@code engine}
 * @param forwardMillis of a layer
 * @param backwardMillis of a layer
 * @param millis of the part, both ways
 * @param share of the step, 0..1
 */
public record ProfileRow(
        String part, Optional<Double> forwardMillis, Optional<Double> backwardMillis, double millis, double share) {}
