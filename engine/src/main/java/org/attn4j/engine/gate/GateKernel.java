package org.attn4j.engine.gate;

import java.util.Map;
import java.util.Set;
import org.attn4j.core.array.Layout;
import org.attn4j.core.attention.Pool;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The passes over feature maps before and after a channel gate. Arrays are [N,C], or [N,C,H,W] in the layout {@link
 * #layoutFor} x. With relu, y = max(0, x * gate), and gradients are 0 where the product is not positive.
 */
public interface GateKernel {

    /** The layout that a feature map, and all feature maps of the same call, must have. */
    Layout layoutFor(INDArray x);

    /** The pooled statistics of each channel, [N,C] each, in new arrays. */
    Map<Pool, INDArray> pool(INDArray x, Set<Pool> pools);

    /** y = x * gate, or max(0, x * gate). */
    void scale(INDArray x, INDArray gate, boolean relu, INDArray y);

    /**
     * Backward through the scaling and the ReLU: writes dy * gate into dx.
     *
     * @param dx receives the result; may be {@code dy}
     * @return dLoss/dgate: for each channel the sum over pixels of dy * x, [N,C], in a new array
     */
    INDArray scaleGradient(INDArray x, INDArray gate, boolean relu, INDArray dy, INDArray dx);

    /**
     * Backward through the statistics: adds their gradients to dx.
     *
     * @param pools the statistics that {@link #pool} returned
     * @param poolGradients dLoss/dstatistic, [N,C] each
     */
    void addPoolGradients(INDArray x, Map<Pool, INDArray> pools, Map<Pool, INDArray> poolGradients, INDArray dx);
}
