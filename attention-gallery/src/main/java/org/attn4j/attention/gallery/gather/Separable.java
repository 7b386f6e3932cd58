package org.attn4j.attention.gallery.gather;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A separable linear map of each channel, along rows and along columns: Y = A X B^T.
 *
 * @param rows A, [H',H]
 * @param columns B, [W',W]
 */
record Separable(INDArray rows, INDArray columns) {

    /** The coefficient of an input pixel in an output pixel along one axis. */
    @FunctionalInterface
    private interface Coefficient {
        double at(int output, int input);
    }

    /**
     * Means of windows of width 2e - 1 and stride e, which begin e - 1 pixels outside the map; pixels outside are
     * excluded from the mean.
     */
    static Separable means(int extent, INDArray map) {
        return new Separable(means(extent, map.size(2), map.dataType()), means(extent, map.size(3), map.dataType()));
    }

    /** The number of windows along an axis. */
    static long windows(int extent, long side) {
        return (side - 1) / extent + 1;
    }

    private static INDArray means(int extent, long side, DataType type) {
        return matrix(windows(extent, side), side, type, (output, input) -> {
            long first = Math.max(0, (long) output * extent - extent + 1);
            long last = Math.min(side - 1, (long) output * extent + extent - 1);
            return input >= first && input <= last ? 1.0 / (last - first + 1) : 0;
        });
    }

    /** Nearest-neighbour upsampling of a map to H x W; source indices are rounded down. */
    static Separable nearest(INDArray map, long height, long width) {
        return new Separable(nearest(map.size(2), height, map.dataType()), nearest(map.size(3), width, map.dataType()));
    }

    private static INDArray nearest(long source, long side, DataType type) {
        return matrix(side, source, type, (output, input) -> output * source / side == input ? 1 : 0);
    }

    private static INDArray matrix(long outputs, long inputs, DataType type, Coefficient coefficient) {
        double[][] values = new double[Math.toIntExact(outputs)][Math.toIntExact(inputs)];
        for (int row = 0; row < outputs; row++) {
            for (int column = 0; column < inputs; column++) {
                values[row][column] = coefficient.at(row, column);
            }
        }
        return Nd4j.createFromArray(values).castTo(type);
    }

    /** Y, [N,C,H',W'], a new array. */
    INDArray forward(INDArray map) {
        return apply(rows, columns, map);
    }

    /** dLoss/dX = A^T dLoss/dY B, a new array. */
    INDArray backward(INDArray gradient) {
        return apply(rows.transpose(), columns.transpose(), gradient);
    }

    private static INDArray apply(INDArray rows, INDArray columns, INDArray map) {
        return alongLastAxis(alongLastAxis(map, columns).permute(0, 1, 3, 2), rows)
                .permute(0, 1, 3, 2)
                .dup('c');
    }

    private static INDArray alongLastAxis(INDArray map, INDArray matrix) {
        long last = map.size(3);
        INDArray lines = map.dup('c').reshape('c', map.length() / last, last);
        return lines.mmul(matrix.transpose()).reshape('c', map.size(0), map.size(1), map.size(2), matrix.size(0));
    }
}
