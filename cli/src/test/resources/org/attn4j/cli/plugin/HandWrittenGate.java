package org.example;

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
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Each channel's gate from its own mean. N batch, C channels, H x W space.
 *
 * <pre>
 *   s = mean of x over H, W       [N,C,H,W] -> [N,C]
 *   y = x * sigmoid(a s + b)      a, b [C]
 * </pre>
 *
 * The record's components are the parameters that a configuration may set.
 */
public record MeanGate(@Doc("initial slope a of every channel") @Default("1") double slope)
        implements AttentionParameters, ChannelGate {

    @Override
    public AttentionModule create() {
        return this;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return List.of(
                Weight.of("a", new Init.Constant(slope), shape.channels()),
                Weight.of("b", new Init.Constant(0), shape.channels()));
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
        INDArray mean = pooled.get(Pool.MEAN);
        INDArray z = mean.mulRowVector(tape.weight("a")).addiRowVector(tape.weight("b"));
        INDArray gate = Transforms.sigmoid(z, false);
        tape.keep("mean", mean);
        tape.keep("gate", gate);
        return gate;
    }

    @Override
    public Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
        INDArray gate = tape.kept("gate");
        INDArray dz = gateGradient.mul(gate).muli(gate.rsub(1));
        tape.addGradient("a", dz.mul(tape.kept("mean")).sum(0));
        tape.addGradient("b", dz.sum(0));
        return Map.of(Pool.MEAN, dz.mulRowVector(tape.weight("a")));
    }
}
