package org.attn4j.core.layer;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A k x k convolution of a few channels into one, with stride 1, zero padding and no bias, as one matrix product: a row
 * of the result is the k surrounding rows of all channels, concatenated, times a banded matrix whose diagonals hold the
 * rows of the weight. It copies C k values per pixel, while im2col copies C k^2. Most of its C k W multiplications per
 * pixel are with zeros; for matrices as narrow as feature maps this is still faster. An infinite value affects its
 * whole row.
 *
 * @param kernel k
 */
public record BandedConvolution(int kernel) {

    /** The left operand of the products in forward and weightGradient: [N,C,H,W] to [N*H, C*k*W], a new array. */
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
     * The result, [N*H, W], a new array.
     * @param rows the rows of the map
     * @param weight [1,C,k,k]
     * @param width W
     */
    public INDArray forward(INDArray rows, INDArray weight, long width) {
        return rows.mmul(band(weight, width));
    }

    /**
     * The gradient of the map, a new array.
     *
     * @param gradient dLoss/dresult, [N*H, W]
     * @param weight as in forward
     * @param shape the shape of the map, [N,C,H,W]
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
     * The gradient of the weight, [1,C,k,k]: that of the banded matrix, summed along its diagonals.
     *
     * @param rows as in forward
     * @param gradient dLoss/dresult, [N*H, W]
     */
    public INDArray weightGradient(INDArray rows, INDArray gradient) {
        int width = Math.toIntExact(gradient.size(1));
        INDArray bands = rows.transpose().mmul(gradient);
        double[] values = bands.dup('c').reshape(bands.length()).toDoubleVector();
        double[] weight = new double[values.length / (width * width) * kernel];
        forEachBandElement(
                weight.length / kernel, width, (weightIndex, bandIndex) -> weight[weightIndex] += values[bandIndex]);
        return array(weight, gradient.dataType(), 1, weight.length / kernel / kernel, kernel, kernel);
    }

    private INDArray band(INDArray weight, long columns) {
        int width = Math.toIntExact(columns);
        double[] values = weight.dup('c').reshape(weight.length()).toDoubleVector();
        double[] band = new double[values.length / kernel * width * width];
        forEachBandElement(
                values.length / kernel, width, (weightIndex, bandIndex) -> band[bandIndex] = values[weightIndex]);
        return array(band, weight.dataType(), band.length / width, width);
    }

    private static INDArray array(double[] values, DataType type, long... shape) {
        return Nd4j.createFromArray(values).castTo(type).reshape('c', shape);
    }

    /** Receives the index of an element of the weight and that of one of its copies in the banded matrix. */
    @FunctionalInterface
    private interface IndexPair {
        void visit(int weightIndex, int bandIndex);
    }

    /** Visits each copy of each weight in the banded matrix, which has a block W x W for each row of the weight. */
    private void forEachBandElement(int weightRows, int width, IndexPair pair) {
        for (int row = 0; row < weightRows; row++) {
            for (int column = 0; column < width; column++) {
                for (int j = 0; j < kernel; j++) {
                    int from = column + j - kernel / 2;
                    if (from >= 0 && from < width) {
                        pair.visit(row * kernel + j, (row * width + from) * width + column);
                    }
                }
            }
        }
    }

    private boolean reaches(int i, long height) {
        return Math.abs(i - kernel / 2) < height;
    }

    /** The rows of the result whose window has a row i inside the map: the view [N,H',C,W] of [N,H,C,k,W]. */
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

    /** The rows of the map that are row i of those windows: a view of [N,C,H,W] as [N,H',C,W]. */
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
