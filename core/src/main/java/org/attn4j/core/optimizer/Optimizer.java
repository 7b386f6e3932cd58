package org.attn4j.core.optimizer;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One step of gradient descent over a stretch of the flat vector of all tensors. Immutable; state is in the slots. */
public interface Optimizer {

    /** The base learning rate, before the schedule's factor. */
    double learningRate();

    /** The names of the state vectors, such as {@code m} and {@code v}; each is as long as the weights and starts at 0. */
    List<String> slots();

    /**
     * Updates weights and slots in place.
     *
     * @param weights a stretch of the flat vector
     * @param gradients of the mean loss, as long as the weights; may be overwritten
     * @param slots one stretch for each of {@link #slots()}
     * @param decayed whether weight decay applies to this stretch
     * @param learningRate of this step
     * @param step from 1 over the whole run
     */
    void step(
            INDArray weights,
            INDArray gradients,
            List<INDArray> slots,
            boolean decayed,
            double learningRate,
            long step);
}
