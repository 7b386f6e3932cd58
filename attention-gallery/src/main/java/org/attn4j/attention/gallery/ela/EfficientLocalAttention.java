package org.attn4j.attention.gallery.ela;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureMapFunction;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.Activations;
import org.attn4j.core.layer.ChannelGroups;
import org.attn4j.core.layer.GroupNorm;
import org.attn4j.core.layer.LineConvolution;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.MapStep;
import org.attn4j.core.map.Over;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Efficient local attention: for each channel one gate per row and one per column, from a convolution along their means.
 *
 * <p>k the kernel, M channels per group of the convolution, G groups of the normalisation; conv and norm have the same
 * weights for rows and columns:
 * <pre>
 *   p = sigmoid(norm(conv(means of x over W)))            [N,C,H], conv [C,M,k] along H, zero padding, no bias
 *   q = sigmoid(norm(conv(means of x over H)))            [N,C,W]
 *   y[n,c,i,j] = x[n,c,i,j] * p[n,c,i] * q[n,c,j]
 * </pre>
 * C M k weights and 2C of the normalisation; C M k (H + W) multiply-adds. M and G are the largest divisors of C up to the
 * configured numbers, which equal them wherever the paper's networks are defined. Paper: Xu and Wan, ELA: Efficient Local
 * Attention for Deep Convolutional Neural Networks, arXiv:2403.01123, section 3.3.
 */
final class EfficientLocalAttention implements FeatureMapFunction {

    private static final GroupNorm NORM = new GroupNorm("gamma", "beta");

    private final LineConvolution convolution;
    private final int width;
    private final int groups;

    EfficientLocalAttention(ElaParameters parameters) {
        this.convolution = new LineConvolution(parameters.kernel(), "weight");
        this.width = parameters.width();
        this.groups = parameters.groups();
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        List<Weight> weights = new ArrayList<>(List.of(convolution.weight(shape.channels(), members(shape))));
        weights.addAll(NORM.weights(shape.channels()));
        return weights;
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return convolution.multiplyAdds(shape.channels(), members(shape), shape.height() + shape.width());
    }

    @Override
    public Map<String, Object> resolved(FeatureShape shape) {
        Map<String, Object> resolved = new LinkedHashMap<>();
        resolved.put("width", members(shape));
        resolved.put("groups", normGroups(shape));
        return resolved;
    }

    @Override
    public boolean anyLayout() {
        return true;
    }

    @Override
    public Differentiated apply(INDArray array, Tape tape) {
        FeatureMap x = FeatureMap.of(array);
        int height = tape.shape().height();
        int across = tape.shape().width();
        List<INDArray> means = MapPass.compute(List.of(x.mean(Over.WIDTH), x.mean(Over.HEIGHT)));
        Differentiated rows = gates("rows", means.get(0), tape);
        Differentiated columns = gates("columns", means.get(1), tape);
        FeatureMap p = FeatureMap.of(rows.value());
        FeatureMap q = FeatureMap.of(columns.value());
        return new MapStep(x.times(p).times(q), gradient -> {
                    FeatureMap product = gradient.times(x);
                    List<INDArray> dgates = MapPass.compute(List.of(
                            product.times(q).sum(Over.WIDTH), product.times(p).sum(Over.HEIGHT)));
                    INDArray drows = rows.backward().apply(dgates.get(0));
                    INDArray dcolumns = columns.backward().apply(dgates.get(1));
                    return gradient.times(p).times(q).plus(drows.divi(across)).plus(dcolumns.divi(height));
                })
                .computed();
    }

    /** The gates of rows [N,C,H,1] or columns [N,C,1,W], from their means in the same shape. */
    private Differentiated gates(String name, INDArray means, Tape tape) {
        long[] shape = means.shape();
        INDArray lines = means.reshape('c', shape[0], shape[1], shape[2] * shape[3]);
        Differentiated gates = convolution
                .apply(lines, tape)
                .then(z -> NORM.apply(z, normGroups(tape.shape()), tape))
                .then(Activations::sigmoid);
        INDArray value = gates.value().reshape('c', shape);
        tape.gate(name, value);
        return new Differentiated(value, gradient -> gates.backward()
                .apply(gradient.reshape('c', lines.shape()))
                .reshape('c', shape));
    }

    private int members(FeatureShape shape) {
        return ChannelGroups.atMost(width, shape.channels());
    }

    private int normGroups(FeatureShape shape) {
        return ChannelGroups.atMost(groups, shape.channels());
    }
}
