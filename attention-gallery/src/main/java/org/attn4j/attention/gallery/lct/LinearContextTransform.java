package org.attn4j.attention.gallery.lct;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attn4j.core.attention.ChannelGateFunction;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.DifferentiatedGate;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.Activations;
import org.attn4j.core.layer.ChannelGroups;
import org.attn4j.core.layer.GroupNorm;

/**
 * The linear context transform: one gate per channel from its own mean, normalised over the channels of its group.
 *
 * <p>G groups of neighbouring channels, the largest divisor of C up to the configured number and C / 2:
 * <pre>
 *   s = mean of x over H, W                                                   [N,C]
 *   u = (s - mean of s in its group) / sqrt(variance in its group + 1e-5)     [N,C]
 *   g = sigmoid(w u + b)                                                      [N,C], w and b [C]
 *   y = x * g                                                                 [N,C,H,W]
 * </pre>
 * 2C weights; w is initialised to 0 and b to 1. C multiply-adds. A group of one channel would have a constant gate, so
 * groups have at least two channels if there are two. Paper: Ruan et al., Linear Context Transform Block,
 * arXiv:1909.03834, section 4.
 */
final class LinearContextTransform implements ChannelGateFunction {

    private static final GroupNorm NORM = new GroupNorm("w", "b");

    private final int groups;

    LinearContextTransform(int groups) {
        this.groups = groups;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        int channels = shape.channels();
        return List.of(Weight.of("w", new Init.Constant(0), channels), Weight.of("b", new Init.Constant(1), channels));
    }

    /** None: w is part of a normalisation, which does not count. */
    @Override
    public long multiplyAdds(FeatureShape shape) {
        return 0;
    }

    @Override
    public Map<String, Object> resolved(FeatureShape shape) {
        return Map.of("groups", number(shape));
    }

    @Override
    public Set<Pool> pools(FeatureShape shape) {
        return Set.of(Pool.MEAN);
    }

    @Override
    public DifferentiatedGate apply(Pooled pooled, Tape tape) {
        Differentiated gate =
                NORM.apply(pooled.get(Pool.MEAN), number(pooled.shape()), tape).then(Activations::sigmoid);
        return new DifferentiatedGate(
                gate.value(), gradient -> Map.of(Pool.MEAN, gate.backward().apply(gradient)));
    }

    private int number(FeatureShape shape) {
        return ChannelGroups.atMost(Math.min(groups, Math.max(1, shape.channels() / 2)), shape.channels());
    }
}
