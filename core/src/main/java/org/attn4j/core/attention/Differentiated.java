package org.attn4j.core.attention;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A value together with the function that computes its backward pass. What the function needs of the forward pass it
 * captures, so nothing has to be kept in a {@link Tape}.
 *
 * @param value the result of the forward pass
 * @param backward the gradient of the loss with respect to the input, from that with respect to the value; adds the
 *     gradients of weights to the tape. Called at most once, and not at all outside training
 */
public record Differentiated(INDArray value, UnaryOperator<INDArray> backward) {

    /** Rejects null. */
    public Differentiated {
        Objects.requireNonNull(value);
        Objects.requireNonNull(backward);
    }

    /** The next function, applied to this value; its backward pass comes before that of this one. */
    public Differentiated then(Function<INDArray, Differentiated> next) {
        Differentiated result = next.apply(value);
        return new Differentiated(
                result.value(), gradient -> backward.apply(result.backward().apply(gradient)));
    }
}
