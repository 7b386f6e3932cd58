package org.attn4j.core.attention;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A channel gate whose forward pass returns its backward pass with the gate, so that it keeps nothing under a name.
 */
public interface ChannelGateFunction extends ChannelGate {

    /** The gate, [N,C] of {@link Pooled#type()}, and its backward pass. */
    DifferentiatedGate apply(Pooled pooled, Tape tape);

    @Override
    default INDArray forward(Pooled pooled, Tape tape) {
        DifferentiatedGate result = apply(pooled, tape);
        tape.keepStep(result);
        return result.gate();
    }

    @Override
    default Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
        return tape.keptStep(DifferentiatedGate.class).backward().apply(gateGradient);
    }
}
