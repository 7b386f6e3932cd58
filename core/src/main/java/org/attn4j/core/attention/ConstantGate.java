package org.attn4j.core.attention;

import java.util.Map;
import java.util.Set;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A gate that sees nothing and says the same to all: y = x * gate. A fresh sigmoid gate halves every feature map; this
 * control does that too and cannot learn, so what a gate gains over it is gained by attending.
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

    /** [N,C], every value the same. */
    @Override
    public INDArray forward(Pooled pooled, Tape tape) {
        return Nd4j.valueArrayOf(new long[] {pooled.batch(), pooled.shape().channels()}, gate, pooled.type());
    }

    @Override
    public Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
        return Map.of();
    }
}
