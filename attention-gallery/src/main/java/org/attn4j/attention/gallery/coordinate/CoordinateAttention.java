package org.attn4j.attention.gallery.coordinate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attn4j.core.attention.FeatureMapModule;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.BatchNorm;
import org.attn4j.core.layer.LinearMap;
import org.attn4j.core.layer.Maps;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
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
final class CoordinateAttention implements FeatureMapModule {

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
    public INDArray forward(INDArray x, Tape tape) {
        long height = x.size(2);
        long width = x.size(3);
        INDArray means = Nd4j.concat(2, x.mean(3), x.mean(2));
        INDArray lines = Maps.rows(means.reshape('c', x.size(0), x.size(1), height + width, 1));
        INDArray normalised = NORM.forward(SQUEEZE.forward(lines, tape), tape);
        INDArray hidden = HardSwish.of(normalised).reshape('c', x.size(0), height + width, normalised.size(1));
        tape.keep("x", x);
        tape.keep("lines", lines);
        tape.keep("normalised", normalised);
        INDArray rows =
                ROWS.forward(hiddenLines(hidden, 0, height), tape).reshape('c', x.size(0), x.size(1), height, 1);
        INDArray columns = COLUMNS.forward(hiddenLines(hidden, height, height + width), tape)
                .reshape('c', x.size(0), x.size(1), 1, width);
        return x.mul(rows).muli(columns);
    }

    @Override
    public INDArray backward(INDArray gradient, Tape tape) {
        INDArray x = tape.kept("x");
        long height = x.size(2);
        long width = x.size(3);
        INDArray rows = ROWS.gate(tape).reshape('c', x.size(0), x.size(1), height, 1);
        INDArray columns = COLUMNS.gate(tape).reshape('c', x.size(0), x.size(1), 1, width);
        INDArray product = gradient.mul(x);
        INDArray drows = ROWS.backward(product.mul(columns).sum(3), tape);
        INDArray dcolumns = COLUMNS.backward(product.mul(rows).sum(2), tape);
        INDArray dhidden = Nd4j.concat(1, drows, dcolumns);
        INDArray normalised = tape.kept("normalised");
        INDArray dnormalised = HardSwish.backward(dhidden.reshape('c', normalised.shape()), normalised);
        INDArray dlines = SQUEEZE.backward(NORM.backward(dnormalised, tape), tape.kept("lines"), tape);
        INDArray dmeans = Maps.fromRows(dlines, x.size(0), height + width, 1);
        return gradient.mul(rows)
                .muli(columns)
                .addi(meanLines(dmeans, 0, height).divi(width))
                .addi(meanLines(dmeans, height, height + width).divi(height).permute(0, 1, 3, 2));
    }

    /** A range of the lines of [N,H+W,m], a new array. */
    private static INDArray hiddenLines(INDArray hidden, long from, long to) {
        return hidden.get(NDArrayIndex.all(), NDArrayIndex.interval(from, to), NDArrayIndex.all())
                .dup('c')
                .reshape('c', hidden.size(0), to - from, hidden.size(2));
    }

    /** A range of the lines of [N,C,H+W,1], a new array. */
    private static INDArray meanLines(INDArray means, long from, long to) {
        return means.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(from, to), NDArrayIndex.all())
                .dup('c')
                .reshape('c', means.size(0), means.size(1), to - from, 1);
    }

    private int hidden(FeatureShape shape) {
        return Math.max(MIN_HIDDEN, shape.channels() / reduction);
    }
}
