package org.attn4j.attention.gallery.sge;

import java.util.List;
import java.util.Map;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureMapFunction;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.Activations;
import org.attn4j.core.layer.ChannelGroups;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.MapStep;
import org.attn4j.core.map.Over;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Spatial group-wise enhancement: for each group of channels one gate per pixel, which grows with the similarity of the
 * pixel to the group's mean over all pixels.
 *
 * <p>G groups of neighbouring channels, the largest divisor of C up to the configured number:
 * <pre>
 *   s = mean of x over H, W                                        [N,C]
 *   t = sum of s x over the channels of a group                    [N,G,H,W]
 *   u = (t - mean of t over H, W) / (deviation of t + 1e-5)        [N,G,H,W], the deviation over HW - 1
 *   g = sigmoid(gamma u + beta)                                    [N,G,H,W], gamma and beta [G]
 *   y = x * g, the same gate for all channels of a group           [N,C,H,W]
 * </pre>
 * 2G weights; gamma is initialised to 0 and beta to 1, as in the paper's code. C H W multiply-adds. Paper: Li et al.,
 * Spatial Group-wise Enhance: Improving Semantic Feature Learning in Convolutional Networks, arXiv:1905.09646,
 * section 3; epsilon and the deviation's divisor are those of its code.
 */
final class SpatialGroupEnhancement implements FeatureMapFunction {

    private final int groups;

    SpatialGroupEnhancement(int groups) {
        this.groups = groups;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        int number = number(shape);
        return List.of(
                Weight.of("gamma", new Init.Constant(0), number), Weight.of("beta", new Init.Constant(1), number));
    }

    /** The sums of pixels with computed weights; gamma belongs to a normalisation. */
    @Override
    public long multiplyAdds(FeatureShape shape) {
        return (long) shape.channels() * shape.pixels();
    }

    @Override
    public Map<String, Object> resolved(FeatureShape shape) {
        return Map.of("groups", number(shape));
    }

    @Override
    public Differentiated apply(INDArray array, Tape tape) {
        FeatureShape shape = tape.shape();
        long batch = array.size(0);
        int number = number(shape);
        long[] grouped = {batch * number, shape.channels() / number, shape.height(), shape.width()};
        long[] gates = {batch, number, shape.height(), shape.width()};
        FeatureMap x = FeatureMap.of(array.reshape('c', grouped));
        INDArray means = MapPass.compute(x.mean(Over.PIXELS));
        INDArray similarity = MapPass.compute(x.times(means).sum(Over.CHANNELS));
        Differentiated gate = StandardisedPixels.of(similarity.reshape('c', gates))
                .then(u -> scaled(u, tape))
                .then(Activations::sigmoid);
        tape.gate("groups", gate.value());
        INDArray perGroup = gate.value().reshape('c', grouped[0], 1, grouped[2], grouped[3]);
        Differentiated result = new MapStep(x.times(perGroup), gradient -> {
                    INDArray dgate = MapPass.compute(gradient.times(x).sum(Over.CHANNELS));
                    INDArray dsimilarity = gate.backward().apply(dgate.reshape('c', gates));
                    INDArray dt = dsimilarity.reshape('c', perGroup.shape());
                    INDArray dmeans = MapPass.compute(x.times(dt).sum(Over.PIXELS));
                    return gradient.times(perGroup)
                            .plus(FeatureMap.of(means).times(dt))
                            .plus(dmeans.divi(shape.pixels()));
                })
                .computed();
        return new Differentiated(result.value().reshape('c', array.shape()), gradient -> result.backward()
                .apply(gradient.reshape('c', grouped))
                .reshape('c', array.shape()));
    }

    /** gamma u + beta. */
    private static Differentiated scaled(INDArray array, Tape tape) {
        FeatureMap u = FeatureMap.of(array);
        FeatureMap gamma = FeatureMap.of(tape.weight("gamma").reshape(1, array.size(1)));
        FeatureMap beta = FeatureMap.of(tape.weight("beta").reshape(1, array.size(1)));
        return new Differentiated(MapPass.compute(u.times(gamma).plus(beta).values()), gradient -> {
            FeatureMap dz = FeatureMap.of(gradient);
            List<INDArray> results = MapPass.compute(List.of(
                    dz.times(u).sum(Over.PIXELS),
                    dz.sum(Over.PIXELS),
                    dz.times(gamma).values()));
            tape.addGradient("gamma", results.get(0).sum(0));
            tape.addGradient("beta", results.get(1).sum(0));
            return results.get(2);
        });
    }

    private int number(FeatureShape shape) {
        return ChannelGroups.atMost(groups, shape.channels());
    }
}
