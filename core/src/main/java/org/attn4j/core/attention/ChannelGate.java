package org.attn4j.core.attention;

import java.util.Map;
import java.util.Set;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An attention module with one factor per channel and image: y[n,c,h,w] = x[n,c,h,w] * gate[n,c].
 *
 * <p>The gate receives pooled statistics only. attn4j executes the layer around it: pooling, scaling, a ReLU that may
 * follow, and the backward pass of all three. A gate that computes with ND4J operations runs on every backend. Most
 * gates are shorter as an {@code org.attn4j.core.expression.GateExpression}, which needs no backward pass.
 */
public non-sealed interface ChannelGate extends AttentionModule {

    /**
     * This gate specialised for sites of one shape; called once per site. A gate can override it to compute what
     * depends on the shape once instead of on each pass. The result must compute the same gate.
     */
    default ChannelGate prepared(FeatureShape shape) {
        return this;
    }

    /** The statistics that the gate needs at a site of this shape; can be empty. */
    Set<Pool> pools(FeatureShape shape);

    /**
     * The gate.
     *
     * @return a new array [N,C] of {@link Pooled#type()}
     */
    INDArray forward(Pooled pooled, Tape tape);

    /**
     * The gradient of the loss with respect to each statistic; adds weight gradients to the tape.
     *
     * @param gateGradient dLoss/dgate, [N,C]; may be overwritten
     * @return one array per statistic of {@link #pools}, [N,F] with F = {@link Pool#width}
     */
    Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape);
}
