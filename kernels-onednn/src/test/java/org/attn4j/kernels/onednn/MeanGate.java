package org.attn4j.kernels.onednn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** gate = offset + w * (sum of the statistics), per channel; the offset determines the sign. */
record MeanGate(Set<Pool> pools, double offset) implements AttentionParameters, ChannelGate {

    @Override
    public AttentionModule create() {
        return this;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return List.of(Weight.of("w", new Init.Uniform(0.05), shape.channels()));
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return shape.channels();
    }

    @Override
    public Set<Pool> pools(FeatureShape shape) {
        return pools;
    }

    @Override
    public INDArray forward(Pooled pooled, Tape tape) {
        INDArray sum = Nd4j.zeros(pooled.type(), pooled.batch(), pooled.shape().channels());
        pools.forEach(pool -> sum.addi(pooled.get(pool)));
        tape.keep("sum", sum);
        return sum.mulRowVector(tape.weight("w")).addi(offset);
    }

    @Override
    public Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
        tape.addGradient("w", gateGradient.mul(tape.kept("sum")).sum(0));
        Map<Pool, INDArray> gradients = new TreeMap<>();
        pools.forEach(pool -> gradients.put(pool, gateGradient.mulRowVector(tape.weight("w"))));
        return gradients;
    }
}
