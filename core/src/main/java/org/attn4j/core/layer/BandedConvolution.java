package org.attn4j.core.layer;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A convolution of a few channels into one, k x k, stride 1, zeros outside, without bias, as one product of matrices: a row
 * of the result is the k rows around it, of all channels side by side, times a banded matrix, along whose diagonals the
 * rows of the weight stand. It moves C k values a pixel where windows move C k^2; most of its C k W products a pixel are
 * with zeros, which matrices as narrow as feature maps repay. An infinite value reaches its whole row.
 *
 * @param kernel k
 */
public record BandedConvolution(int kernel) {

    /** What forward and the weight's gradient are products of: [N,C,H,W] to [N*H, C*k*W], newly made. */
    public INDArray rows(INDArray map) {
        INDArray rows = Nd4j.zeros(map.dataType(), map.size(0), map.size(2), map.size(1), kernel, map.size(3));
        for (int i = 0; i < kernel; i++) {
            if (reaches(i, map.size(2))) {
                target(rows, i).assign(source(map, i));
            }
        }
        return rows.reshape('c', map.size(0) * map.size(2), map.size(1) * kernel * map.size(3));
    }

    /**
     * The result, [N*H, W], newly made.
     *
     * @param rows of the map
     * @param weight [1,C,k,k]
     * @param across W
     */
    public INDArray forward(INDArray rows, INDArray weight, long across) {
        return rows.mmul(band(weight, across));
    }

    /**
     * The gradient of the map, newly made.
     *
     * @param gradient dLoss/dresult, [N*H, W]
     * @param weight as in forward
     * @param shape the map's, [N,C,H,W]
     */
    public INDArray mapGradient(INDArray gradient, INDArray weight, long... shape) {
        INDArray rows = gradient.mmul(band(weight, shape[3]).transpose())
                .reshape('c', shape[0], shape[2], shape[1], kernel, shape[3]);
        INDArray map = Nd4j.zeros(gradient.dataType(), shape);
        for (int i = 0; i < kernel; i++) {
            if (reaches(i, shape[2])) {
                source(map, i).addi(target(rows, i));
            }
        }
        return map;
    }

    /**
     * The gradient of the weight, [1,C,k,k]: of the banded matrix, added up along its diagonals.
     *
     * @param rows as forward had them
     * @param gradient dLoss/dresult, [N*H, W]
     */
    public INDArray weightGradient(INDArray rows, INDArray gradient) {
        int across = Math.toIntExact(gradient.size(1));
        INDArray bands = rows.transpose().mmul(gradient);
        double[] values = bands.dup('c').reshape(bands.length()).toDoubleVector();
        double[] weight = new double[values.length / (across * across) * kernel];
        eachOfTheBand(weight.length / kernel, across, (of, at) -> weight[of] += values[at]);
        return array(weight, gradient.dataType(), 1, weight.length / kernel / kernel, kernel, kernel);
    }

    private INDArray band(INDArray weight, long columns) {
        int across = Math.toIntExact(columns);
        double[] values = weight.dup('c').reshape(weight.length()).toDoubleVector();
        double[] band = new double[values.length / kernel * across * across];
        eachOfTheBand(values.length / kernel, across, (of, at) -> band[at] = values[of]);
        return array(band, weight.dataType(), band.length / across, across);
    }

    private static INDArray array(double[] values, DataType type, long... shape) {
        return Nd4j.createFromArray(values).castTo(type).reshape('c', shape);
    }

    /** An element of the weight and one of the banded matrix where it stands. */
    @FunctionalInterface
    private interface Pair {
        void visit(int of, int at);
    }

    /** All pairs of an element and a place of it; the matrix has a block W x W for each row of the weight. */
    private void eachOfTheBand(int weightRows, int across, Pair pair) {
        for (int row = 0; row < weightRows; row++) {
            for (int column = 0; column < across; column++) {
                for (int j = 0; j < kernel; j++) {
                    int from = column + j - kernel / 2;
                    if (from >= 0 && from < across) {
                        pair.visit(row * kernel + j, (row * across + from) * across + column);
                    }
                }
            }
        }
    }

    private boolean reaches(int i, long height) {
        return Math.abs(i - kernel / 2) < height;
    }

    /** The rows of the result that the i-th row of a window reaches: of [N,H,C,k,W] the part [N,H',C,W]. */
    private INDArray target(INDArray rows, int i) {
        long shift = i - kernel / 2;
        long height = rows.size(1);
        return rows.get(
                NDArrayIndex.all(),
                NDArrayIndex.interval(Math.max(0, -shift), Math.min(height, height - shift)),
                NDArrayIndex.all(),
                NDArrayIndex.point(i),
                NDArrayIndex.all());
    }

    /** The rows of the map that are the i-th of those windows: of [N,C,H,W] the part, seen as [N,H',C,W]. */
    private INDArray source(INDArray map, int i) {
        long shift = i - kernel / 2;
        long height = map.size(2);
        return map.get(
                        NDArrayIndex.all(),
                        NDArrayIndex.all(),
                        NDArrayIndex.interval(Math.max(0, shift), Math.min(height, height + shift)),
                        NDArrayIndex.all())
                .permute(0, 2, 1, 3);
    }
}
