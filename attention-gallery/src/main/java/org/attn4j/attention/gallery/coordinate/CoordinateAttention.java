package org.attn4j.attention.gallery.coordinate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureMapFunction;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.BatchNorm;
import org.attn4j.core.layer.LinearMap;
import org.attn4j.core.layer.Maps;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.MapStep;
import org.attn4j.core.map.Over;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Coordinate attention: for each channel one gate per row and one per column, so that gates depend on the location in
 * the image.
 *
 * <p>m = max(8, C / reduction) hidden channels:
 * <pre>
 *   s = [means over W; means over H]                    [N,C,H+W]: H rows, then W columns
 *   f = hardswish(norm(w1 s + b1))                      [N,m,H+W], normalised over batch and rows and columns
 *   p = sigmoid(wh f[rows] + bh)                        [N,C,H]
 *   q = sigmoid(ww f[columns] + bw)                     [N,C,W]
 *   y[n,c,i,j] = x[n,c,i,j] * p[n,c,i] * q[n,c,j]
 * </pre>
 * Cm + m weights, 2m of the normalisation, and 2(mC + C). In the paper's MobileNetV2 it is attached to the expanded
 * tensor. Paper: Hou et al., Coordinate Attention, arXiv:2103.02907, section 3.2; the reduction and the minimum width
 * are those of the paper's code.
 */
final class CoordinateAttention implements FeatureMapFunction {

    private static final int MIN_HIDDEN = 8;
    private static final LinearMap SQUEEZE = LinearMap.convolution("w1", "b1");
    private static final BatchNorm NORM = BatchNorm.usual("");

    /** The gates of rows, computed from the first H of the H + W lines. */
    private static final AxisGates ROWS = new AxisGates("rows", LinearMap.convolution("wh", "bh"));

    private static final AxisGates COLUMNS = new AxisGates("columns", LinearMap.convolution("ww", "bw"));

    private final int reduction;

    CoordinateAttention(int reduction) {
        this.reduction = reduction;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        int channels = shape.channels();
        int hidden = hidden(shape);
        return Stream.of(
                        SQUEEZE.weights(channels, hidden),
                        NORM.weights(hidden),
                        ROWS.map().weights(hidden, channels),
                        COLUMNS.map().weights(hidden, channels))
                .flatMap(List::stream)
                .toList();
    }

    /** Two 1 x 1 convolutions are applied to H + W lines, that is, rows and columns. */
    @Override
    public long multiplyAdds(FeatureShape shape) {
        return 2L * shape.channels() * hidden(shape) * (shape.height() + shape.width());
    }

    @Override
    public Optional<Position> preferredPosition() {
        return Optional.of(Position.EXPANDED);
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
    public Differentiated apply(INDArray array, Tape tape) {
        FeatureMap x = FeatureMap.of(array);
        int height = tape.shape().height();
        int width = tape.shape().width();
        List<INDArray> pools = MapPass.compute(List.of(x.mean(Over.WIDTH), x.mean(Over.HEIGHT)));
        INDArray means = Nd4j.concat(2, pools.get(0), pools.get(1).permute(0, 1, 3, 2));
        Differentiated hidden = lines(means, tape);
        Differentiated rows = ROWS.apply(part(hidden.value(), 1, 0, height), tape);
        Differentiated columns = COLUMNS.apply(part(hidden.value(), 1, height, height + width), tape);
        FeatureMap p = FeatureMap.of(asRows(rows.value()));
        FeatureMap q = FeatureMap.of(asColumns(columns.value()));
        return new MapStep(x.times(p).times(q), gradient -> {
                    FeatureMap product = gradient.times(x);
                    List<INDArray> dgates = MapPass.compute(List.of(
                            product.times(q).sum(Over.WIDTH), product.times(p).sum(Over.HEIGHT)));
                    INDArray dhidden = Nd4j.concat(
                            1,
                            rows.backward().apply(dgates.get(0)),
                            columns.backward().apply(dgates.get(1)));
                    INDArray dmeans = hidden.backward().apply(dhidden);
                    return gradient.times(p)
                            .times(q)
                            .plus(asRows(part(dmeans, 2, 0, height)).divi(width))
                            .plus(asColumns(part(dmeans, 2, height, height + width))
                                    .divi(height));
                })
                .computed();
    }

    /** f, [N,H+W,m], from the means, [N,C,H+W,1]; the backward pass returns the gradient of the means. */
    private static Differentiated lines(INDArray means, Tape tape) {
        long batch = means.size(0);
        long length = means.size(2);
        Differentiated hidden = SQUEEZE.apply(Maps.rows(means), tape)
                .then(rows -> NORM.apply(rows, tape))
                .then(HardSwish::apply);
        INDArray value = hidden.value();
        return new Differentiated(
                value.reshape('c', batch, length, value.size(1)),
                gradient ->
                        Maps.fromRows(hidden.backward().apply(gradient.reshape('c', value.shape())), batch, length, 1));
    }

    /** A range of an array along an axis, a new array. */
    private static INDArray part(INDArray array, int axis, long from, long to) {
        INDArrayIndex[] ranges = new INDArrayIndex[array.rank()];
        Arrays.fill(ranges, NDArrayIndex.all());
        ranges[axis] = NDArrayIndex.interval(from, to);
        long[] shape = array.shape().clone();
        shape[axis] = to - from;
        return array.get(ranges).dup('c').reshape('c', shape);
    }

    /** One value per row, [N,C,H,1]. */
    private static INDArray asRows(INDArray values) {
        return values.reshape('c', values.size(0), values.size(1), values.size(2), 1);
    }

    /** One value per column, [N,C,1,W]. */
    private static INDArray asColumns(INDArray values) {
        return values.reshape('c', values.size(0), values.size(1), 1, values.size(2));
    }

    private int hidden(FeatureShape shape) {
        return Math.max(MIN_HIDDEN, shape.channels() / reduction);
    }
}
