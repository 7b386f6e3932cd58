package org.attn4j.core.attention;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A channel gate together with the function that computes its backward pass.
 *
 * @param gate [N,C], a new array
 * @param backward the gradients of the loss with respect to each requested statistic, shaped like the statistic, from that
 *     with respect to the gate; adds the gradients of weights to the tape. Called at most once, and not at all outside
 *     training
 */
public record DifferentiatedGate(INDArray gate, Function<INDArray, Map<Pool, INDArray>> backward) {

    /** Rejects null. */
    public DifferentiatedGate {
        Objects.requireNonNull(gate);
        Objects.requireNonNull(backward);
    }
}
