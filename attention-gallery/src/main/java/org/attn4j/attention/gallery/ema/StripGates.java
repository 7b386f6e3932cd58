package org.attn4j.attention.gallery.ema;

import java.util.List;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.layer.Activations;
import org.attn4j.core.layer.LinearMap;
import org.attn4j.core.layer.Maps;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The gates of rows and columns: sigmoid of a 1 x 1 convolution over their means.
 *
 * @param rows p, [M,K,H,1]
 * @param columns q, [M,K,1,W]
 * @param lines both as [M,K,H+W,1], from the means in the same form
 */
record StripGates(INDArray rows, INDArray columns, Differentiated lines) {

    static final LinearMap MAP = LinearMap.convolution("w1", "b1");

    /** The gates for the sums of a map over its rows, [M,K,H,1], and its columns, [M,K,1,W]. */
    static StripGates of(Sums sums, Tape tape) {
        long height = sums.rows().size(2);
        long width = sums.columns().size(3);
        INDArray means = Nd4j.concat(
                2, sums.rows().div(width), sums.columns().div(height).permute(0, 1, 3, 2));
        long batch = means.size(0);
        Differentiated gates = MAP.apply(Maps.rows(means), tape).then(Activations::sigmoid);
        INDArray value = Maps.fromRows(gates.value(), batch, height + width, 1);
        Differentiated lines = new Differentiated(
                value,
                gradient -> Maps.fromRows(gates.backward().apply(Maps.rows(gradient)), batch, height + width, 1));
        return new StripGates(part(value, 0, height), columns(part(value, height, height + width)), lines);
    }

    /** The gradients of the sums of rows and columns, from those of the gates. */
    List<INDArray> backward(INDArray drows, INDArray dcolumns) {
        long height = rows.size(2);
        long width = columns.size(3);
        INDArray dmeans = lines.backward().apply(Nd4j.concat(2, drows, dcolumns.permute(0, 1, 3, 2)));
        return List.of(
                part(dmeans, 0, height).divi(width),
                columns(part(dmeans, height, height + width)).divi(height));
    }

    private static INDArray columns(INDArray lines) {
        return lines.reshape('c', lines.size(0), lines.size(1), 1, lines.size(2));
    }

    /** Some lines, a new array [M,K,L,1]. */
    private static INDArray part(INDArray lines, long from, long to) {
        return lines.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(from, to), NDArrayIndex.all())
                .dup('c')
                .reshape('c', lines.size(0), lines.size(1), to - from, 1);
    }
}
