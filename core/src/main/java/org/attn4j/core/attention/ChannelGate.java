package org.attn4j.core.attention;

import java.util.Map;
import java.util.Set;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Attention that gives each channel of each image one factor: y[n,c,h,w] = x[n,c,h,w] * gate[n,c].
 *
 * <p>The gate sees pooled statistics only. attn4j owns the layer around it: pooling, scaling, the ReLU that may follow and
 * the backward pass of all three. Computations use ND4J operations, so they run on every backend. Most gates are shorter as
 * an {@code org.attn4j.core.expression.GateExpression}, which has no backward pass to write.
 */
public non-sealed interface ChannelGate extends AttentionModule {

    /**
     * The same gate for sites of one shape, asked for once per site. A gate that works something out of the shape may do it
     * here instead of at each pass; the result computes what this gate computes.
     */
    default ChannelGate prepared(FeatureShape shape) {
        return this;
    }

    /** The statistics that the gate needs at a site of this shape; may be empty. */
    Set<Pool> pools(FeatureShape shape);

    /**
     * The gate.
     *
     * @return [N,C] of {@link Pooled#type()}, newly made
     */
    INDArray forward(Pooled pooled, Tape tape);

    /**
     * The gradient of the loss by each statistic; adds weight gradients to the tape.
     *
     * @param gateGradient dLoss/dgate, [N,C]; may be overwritten
     * @return one [N,C] array for each of {@link #pools}
     */
    Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape);
}
