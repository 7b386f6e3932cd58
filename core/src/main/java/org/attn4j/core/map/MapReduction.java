package org.attn4j.core.map;

import java.util.Objects;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A function that turns a feature map into something smaller, such as one value per pixel, together with its backward pass.
 *
 * @param value the result
 * @param backward the part of dLoss/dinput that goes through the result, as an expression, from dLoss/dvalue; adds weight
 *     gradients to the tape. Called at most once
 */
public record MapReduction(INDArray value, Function<INDArray, FeatureMap> backward) {

    /** Rejects null. */
    public MapReduction {
        Objects.requireNonNull(value);
        Objects.requireNonNull(backward);
    }
}
