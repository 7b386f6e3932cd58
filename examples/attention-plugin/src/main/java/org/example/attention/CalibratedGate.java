package org.example.attention;

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
import org.attn4j.core.parameter.Range;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * A channel gate: one gate per channel from the channel's mean, normalised over the batch, scaled and shifted.
 *
 * <pre>
 *   s = mean of x over H, W                       [N,C]
 *   u = (s - mean of s) / deviation of s          [N,C], over the batch; running statistics in inference
 *   y = x * sigmoid(a u + b)                      a, b [C]
 * </pre>
 */
public record CalibratedGate(
        @Doc("initial slope a of every channel") @Default("1") double slope,
        @Doc("weight of each batch in the running statistics") @Default("0.1") @Range(min = 0, max = 1) double momentum)
        implements AttentionParameters, ChannelGate {

    private static final double EPSILON = 1e-5;

    @Override
    public AttentionModule create() {
        return this;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        int channels = shape.channels();
        return List.of(
                Weight.of("a", new Init.Constant(slope), channels),
                new Weight("b", new long[] {channels}, new Init.Constant(0), true, false),
                Weight.statistic("mean", 0, channels),
                Weight.statistic("variance", 1, channels));
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
        INDArray s = pooled.get(Pool.MEAN);
        INDArray mean = tape.weight("mean");
        INDArray variance = tape.weight("variance");
        if (tape.training()) {
            INDArray batchMean = s.mean(0);
            INDArray batchVariance = Transforms.pow(s.subRowVector(batchMean), 2).mean(0);
            mean.muli(1 - momentum).addi(batchMean.mul(momentum));
            variance.muli(1 - momentum).addi(batchVariance.mul(momentum));
            mean = batchMean;
            variance = batchVariance;
        }
        INDArray deviation = Transforms.sqrt(variance.add(EPSILON));
        INDArray u = s.subRowVector(mean).diviRowVector(deviation);
        INDArray gate = Transforms.sigmoid(u.mulRowVector(tape.weight("a")).addiRowVector(tape.weight("b")), false);
        tape.keep("deviation", deviation);
        tape.keep("u", u);
        tape.keep("gate", gate);
        return gate;
    }

    @Override
    public Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
        INDArray u = tape.kept("u");
        INDArray gate = tape.kept("gate");
        INDArray dz = gateGradient.mul(gate).muli(gate.rsub(1));
        tape.addGradient("a", dz.mul(u).sum(0));
        tape.addGradient("b", dz.sum(0));
        INDArray du = dz.mulRowVector(tape.weight("a"));
        INDArray ds = du.subRowVector(du.mean(0)).subi(u.mulRowVector(du.mul(u).mean(0)));
        return Map.of(Pool.MEAN, ds.diviRowVector(tape.kept("deviation")));
    }
}
