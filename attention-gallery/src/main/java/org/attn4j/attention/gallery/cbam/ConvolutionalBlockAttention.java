package org.attn4j.attention.gallery.cbam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureMapFunction;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.BatchNorm;
import org.attn4j.core.layer.Bottleneck;
import org.attn4j.core.map.FeatureMap;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The convolutional block attention module: one gate per channel, then one gate per pixel, computed from the result.
 *
 * <p>R = max(1, C / reduction), k the spatial kernel:
 * <pre>
 *   g = sigmoid(mlp(mean of x over H, W) + mlp(max of x over H, W))     [N,C], mlp C -> R -> C with a ReLU in between
 *   u = x * g                                                           [N,C,H,W]
 *   q = sigmoid(norm(conv([max of u over C; mean of u over C])))        [N,1,H,W], k x k, zero padding, no bias
 *   y = u * q                                                           [N,C,H,W]
 * </pre>
 * 2CR weights (and R + C biases), 2k^2 of the convolution, and 2 of the normalisation. Its scale is initialised to 0,
 * so that q is 0.5 at first, and its momentum is 0.01, both as in the paper's code. Paper: Woo et al., CBAM,
 * arXiv:1807.06521, section 3; the normalisation and the biases are in its code only.
 */
final class ConvolutionalBlockAttention implements FeatureMapFunction {

    private static final double MOMENTUM = 0.01;

    private final Bottleneck bottleneck;
    private final ChannelStage channels;
    private final SpatialStage pixels;

    ConvolutionalBlockAttention(CbamParameters parameters) {
        Optional<BatchNorm> norm =
                parameters.spatialNorm() ? Optional.of(new BatchNorm("", 0, MOMENTUM, true)) : Optional.empty();
        this.bottleneck = Bottleneck.of(parameters.reduction(), parameters.bias());
        this.channels = new ChannelStage(bottleneck);
        this.pixels = new SpatialStage(parameters.spatialKernel(), norm);
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return Stream.of(bottleneck.weights(shape), pixels.weights())
                .flatMap(List::stream)
                .toList();
    }

    /** The linear layers are applied to both means and maxima. */
    @Override
    public long multiplyAdds(FeatureShape shape) {
        return 2 * bottleneck.multiplyAdds(shape) + pixels.multiplyAdds(shape);
    }

    @Override
    public Map<String, Object> resolved(FeatureShape shape) {
        return bottleneck.resolved(shape);
    }

    @Override
    public boolean anyLayout() {
        return true;
    }

    @Override
    public Differentiated apply(INDArray x, Tape tape) {
        return channels.apply(FeatureMap.of(x), tape)
                .then(gated -> pixels.apply(gated, tape))
                .computed();
    }
}
