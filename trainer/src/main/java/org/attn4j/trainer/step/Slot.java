package org.attn4j.trainer.step;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A state vector of the optimiser.
 *
 * @param name such as {@code m}
 * @param values as long as the network's flat vector
 */
public record Slot(String name, INDArray values) {}
