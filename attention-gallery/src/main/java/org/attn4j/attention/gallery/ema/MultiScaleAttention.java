package org.attn4j.attention.gallery.ema;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureMapFunction;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.ChannelGroups;
import org.attn4j.core.layer.GroupNorm;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Efficient multi-scale attention with cross-spatial learning: for each group of channels one gate per pixel, from a branch
 * with gates of rows and columns and a branch with a 3 x 3 convolution, each weighted by the other's pooled channels.
 *
 * <p>G groups of K = C / G neighbouring channels with the same weights, M = N G; G is the largest divisor of C up to the
 * configured number:
 * <pre>
 *   p, q = sigmoid(w1 * (means of x over W; means of x over H) + b1)      [M,K,H], [M,K,W], 1 x 1 convolution
 *   u = norm(x p q)                                                       [M,K,H,W], each channel over its pixels
 *   z = w3 * x + b3                                                       [M,K,H,W], 3 x 3 convolution, zero padding
 *   a = softmax over K of the mean of u over H, W                         [M,K]
 *   b = softmax over K of the mean of z over H, W                         [M,K]
 *   g = sigmoid(sum over K of a z + b u)                                  [M,1,H,W]
 *   y = x * g                                                             [N,C,H,W]
 * </pre>
 * K^2 + K and 9K^2 + K weights of the convolutions, 2K of the normalisation; K C (H + W) + 9 K C HW + 2 C HW multiply-adds as
 * the formula says. The mean of a normalised channel is its beta, so a is the softmax of beta; and z is not computed, see
 * {@link LocalBranch}. Paper: Ouyang et al., Efficient Multi-Scale Attention Module with Cross-Spatial Learning,
 * arXiv:2305.13563, section 3; the normalisation and the number of groups are those of its code.
 */
final class MultiScaleAttention implements FeatureMapFunction {

    private static final GroupNorm NORM = new GroupNorm("gamma", "beta");

    private final int groups;

    MultiScaleAttention(int groups) {
        this.groups = groups;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        int members = members(shape);
        return Stream.of(StripGates.MAP.weights(members, members), NORM.weights(members), LocalBranch.weights(members))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        long members = members(shape);
        return members * shape.channels() * (shape.height() + shape.width())
                + LocalBranch.multiplyAdds(shape, members(shape))
                + 2L * shape.channels() * shape.pixels();
    }

    @Override
    public Map<String, Object> resolved(FeatureShape shape) {
        return Map.of("groups", number(shape));
    }

    @Override
    public Differentiated apply(INDArray x, Tape tape) {
        FeatureShape shape = tape.shape();
        long[] grouped = {x.size(0) * number(shape), members(shape), shape.height(), shape.width()};
        Differentiated result = new CrossSpatial(x.reshape('c', grouped), tape).apply();
        return new Differentiated(result.value().reshape('c', x.shape()), gradient -> result.backward()
                .apply(gradient.reshape('c', grouped))
                .reshape('c', x.shape()));
    }

    private int number(FeatureShape shape) {
        return ChannelGroups.atMost(groups, shape.channels());
    }

    private int members(FeatureShape shape) {
        return shape.channels() / number(shape);
    }
}
