package org.attn4j.attention.gallery.nonlocal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureMapFunction;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.BatchNorm;
import org.attn4j.core.layer.LinearMap;
import org.attn4j.core.layer.Maps;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The non-local block with embedded Gaussian similarity: to each pixel is added a weighted mean over all pixels, whose
 * weights grow with the similarity of the two pixels.
 *
 * <p>P = HW pixels, R = max(1, C / reduction) embedded channels; theta, phi, g and out are 1 x 1 convolutions without
 * biases:
 * <pre>
 *   t = theta(x)                                    [N,P,R]
 *   f = phi(x), v = g(x)                            [N,Q,R], Q = P, or about P / 4 if subsampled
 *   a = softmax over Q of t f^T                     [N,P,Q]
 *   y = x + norm(out(a v))                          [N,C,H,W]
 * </pre>
 * 4CR weights and 2C of the normalisation; 4 C R P + 2 P Q R multiply-adds. The scale of the normalisation is initialised to
 * 0, so that y = x at first. Subsampling takes the maxima of 2 x 2 pixels of f and v. Paper: Wang et al., Non-local Neural
 * Networks, arXiv:1711.07971, sections 3.2 and 3.3, equations 1, 4 and 6; section 4.1 has the normalisation and its scale of
 * 0. As in the paper's equations there are no biases, and t f^T is not divided by sqrt(R).
 */
final class NonLocal implements FeatureMapFunction {

    private static final LinearMap THETA = new LinearMap("theta", Optional.empty(), true);
    private static final LinearMap PHI = new LinearMap("phi", Optional.empty(), true);
    private static final LinearMap VALUES = new LinearMap("g", Optional.empty(), true);
    private static final LinearMap OUT = new LinearMap("out", Optional.empty(), true);
    private static final BatchNorm NORM = new BatchNorm("", 0, 0.1, true);

    private final int reduction;
    private final boolean subsample;

    NonLocal(NonLocalParameters parameters) {
        this.reduction = parameters.reduction();
        this.subsample = parameters.subsample();
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        int channels = shape.channels();
        int hidden = hidden(shape);
        return Stream.of(
                        THETA.weights(channels, hidden),
                        PHI.weights(channels, hidden),
                        VALUES.weights(channels, hidden),
                        OUT.weights(hidden, channels),
                        NORM.weights(channels))
                .flatMap(List::stream)
                .toList();
    }

    /** Four convolutions, and the products of pixels with pixels and of their softmax with g. */
    @Override
    public long multiplyAdds(FeatureShape shape) {
        long pixels = shape.pixels();
        long pairs = pixels * (subsample ? MaxPool.of(shape).windows() : pixels);
        return hidden(shape) * (4 * shape.channels() * pixels + 2 * pairs);
    }

    @Override
    public Map<String, Object> resolved(FeatureShape shape) {
        return Map.of("hidden", hidden(shape));
    }

    @Override
    public boolean anyLayout() {
        return true;
    }

    @Override
    public Differentiated apply(INDArray x, Tape tape) {
        INDArray rows = Maps.rows(x);
        Differentiated theta = THETA.apply(rows, tape);
        Differentiated phi = pooled(PHI.apply(rows, tape), tape.shape());
        Differentiated values = pooled(VALUES.apply(rows, tape), tape.shape());
        PixelPairs pairs = new PixelPairs(theta.value(), phi.value(), values.value(), Math.toIntExact(x.size(0)));
        Differentiated added = OUT.apply(pairs.forward(), tape).then(z -> NORM.apply(z, tape));
        UnaryOperator<INDArray> map = result ->
                result.reshape('c', x.size(0), x.size(2), x.size(3), x.size(1)).permute(0, 3, 1, 2);
        INDArray y =
                MapPass.compute(FeatureMap.of(x).plus(map.apply(added.value())).values());
        return new Differentiated(y, gradient -> {
            PixelPairs.Gradients gradients = pairs.backward(added.backward().apply(Maps.rows(gradient)));
            INDArray drows = theta.backward().apply(gradients.theta());
            drows.addi(phi.backward().apply(gradients.phi()));
            drows.addi(values.backward().apply(gradients.values()));
            return MapPass.compute(
                    FeatureMap.of(gradient).plus(map.apply(drows)).values());
        });
    }

    private Differentiated pooled(Differentiated embedded, FeatureShape shape) {
        return subsample ? embedded.then(MaxPool.of(shape)::apply) : embedded;
    }

    private int hidden(FeatureShape shape) {
        return Math.max(1, shape.channels() / reduction);
    }
}
