package org.attn4j.core.attention;

import java.util.Map;
import java.util.Set;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A control: y = x * gate, with the same constant for every channel. An untrained sigmoid gate halves every feature
 * map. This control does the same but cannot learn, so an advantage over it comes from the attention itself.
 */
final class ConstantGate implements ChannelGate {

    private final double gate;

    ConstantGate(double gate) {
        this.gate = gate;
    }

    /** Scaling does not count. */
    @Override
    public long multiplyAdds(FeatureShape shape) {
        return 0;
    }

    @Override
    public Set<Pool> pools(FeatureShape shape) {
        return Set.of();
    }

    /** [N,C], all values equal. */
    @Override
    public INDArray forward(Pooled pooled, Tape tape) {
        return Nd4j.valueArrayOf(new long[] {pooled.batch(), pooled.shape().channels()}, gate, pooled.type());
    }

    @Override
    public Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
        return Map.of();
    }
}
