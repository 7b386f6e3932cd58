package org.attn4j.engine.gate;

import java.util.Map;
import java.util.Set;
import org.attn4j.core.array.Layout;
import org.attn4j.core.attention.Pool;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The passes over feature maps that surround a channel gate. Arrays are [N,C,H,W] in the layout that the kernel keeps for
 * x, or [N,C]; with relu, y = max(0, x * gate) and gradients are those of that product where it is above 0.
 */
public interface GateKernel {

    /** The layout in which a feature map is wanted, and its companions with it. */
    Layout keeps(INDArray x);

    /** The statistics of each channel, [N,C] each, newly made. */
    Map<Pool, INDArray> pool(INDArray x, Set<Pool> pools);

    /** y = x * gate, or max(0, x * gate). */
    void scale(INDArray x, INDArray gate, boolean relu, INDArray y);

    /**
     * Backward through the scaling and the ReLU: writes dy * gate into dx.
     *
     * @param dx receives the result; may be {@code dy}
     * @return dLoss/dgate: for each channel the sum over pixels of dy * x, [N,C], newly made
     */
    INDArray scaleGradient(INDArray x, INDArray gate, boolean relu, INDArray dy, INDArray dx);

    /**
     * Backward through the statistics: adds to dx what they hand back.
     *
     * @param pools the statistics as {@link #pool} gave them
     * @param poolGradients dLoss/dstatistic, [N,C] each
     */
    void addPoolGradients(INDArray x, Map<Pool, INDArray> pools, Map<Pool, INDArray> poolGradients, INDArray dx);
}
