package org.attn4j.trainer.fake;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.nd4j.linalg.ops.transforms.Transforms;

/** sigmoid(w * mean), one w per channel, and a statistic that counts training passes. */
public record Gate() implements AttentionParameters, ChannelGate {

    @Override
    public AttentionModule create() {
        return this;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return List.of(
                Weight.of("w", new Init.Linear(shape.channels(), shape.channels()), shape.channels()),
                Weight.statistic("passes", 0, 1));
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return shape.channels();
    }

    @Override
    public Set<Pool> pools(FeatureShape shape) {
        return Set.of(Pool.MEAN);
    }

    @Override
    public INDArray forward(Pooled pooled, Tape tape) {
        if (tape.training()) {
            tape.weight("passes").addi(1);
        }
        INDArray gate = Transforms.sigmoid(pooled.get(Pool.MEAN).mulRowVector(tape.weight("w")), false);
        tape.keep("mean", pooled.get(Pool.MEAN));
        tape.keep("gate", gate);
        return gate;
    }

    @Override
    public Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
        INDArray gate = tape.kept("gate");
        INDArray dz = gateGradient.mul(gate).muli(gate.rsub(1));
        tape.addGradient("w", dz.mul(tape.kept("mean")).sum(0));
        return Map.of(Pool.MEAN, dz.mulRowVector(tape.weight("w")));
    }
}
