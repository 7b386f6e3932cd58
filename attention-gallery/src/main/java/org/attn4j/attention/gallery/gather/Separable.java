package org.attn4j.attention.gallery.gather;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A linear map of each channel's plane that works along rows and along columns: Y = A X B^T.
 *
 * @param rows A, [H',H]
 * @param columns B, [W',W]
 */
record Separable(INDArray rows, INDArray columns) {

    /** How much of a pixel goes into another one along one side. */
    @FunctionalInterface
    private interface Share {
        double of(int to, int from);
    }

    /**
     * Means of windows 2e - 1 wide and e apart, which begin e - 1 pixels over the edge; what is over it is not
     * counted.
     */
    static Separable means(int extent, INDArray map) {
        return new Separable(means(extent, map.size(2), map.dataType()), means(extent, map.size(3), map.dataType()));
    }

    /** How many windows there are along a side. */
    static long windows(int extent, long side) {
        return (side - 1) / extent + 1;
    }

    private static INDArray means(int extent, long side, DataType type) {
        return matrix(windows(extent, side), side, type, (to, from) -> {
            long first = Math.max(0, (long) to * extent - extent + 1);
            long last = Math.min(side - 1, (long) to * extent + extent - 1);
            return from >= first && from <= last ? 1.0 / (last - first + 1) : 0;
        });
    }

    /** From a map to one of H x W, each of whose pixels is the nearest, rounded down. */
    static Separable nearest(INDArray map, long height, long width) {
        return new Separable(nearest(map.size(2), height, map.dataType()), nearest(map.size(3), width, map.dataType()));
    }

    private static INDArray nearest(long source, long side, DataType type) {
        return matrix(side, source, type, (to, from) -> to * source / side == from ? 1 : 0);
    }

    private static INDArray matrix(long to, long from, DataType type, Share share) {
        double[][] values = new double[Math.toIntExact(to)][Math.toIntExact(from)];
        for (int row = 0; row < to; row++) {
            for (int column = 0; column < from; column++) {
                values[row][column] = share.of(row, column);
            }
        }
        return Nd4j.createFromArray(values).castTo(type);
    }

    /** Y, [N,C,H',W'], newly made. */
    INDArray forward(INDArray map) {
        return apply(rows, columns, map);
    }

    /** dLoss/dX = A^T dLoss/dY B, newly made. */
    INDArray backward(INDArray gradient) {
        return apply(rows.transpose(), columns.transpose(), gradient);
    }

    private static INDArray apply(INDArray rows, INDArray columns, INDArray map) {
        return lastSide(lastSide(map, columns).permute(0, 1, 3, 2), rows)
                .permute(0, 1, 3, 2)
                .dup('c');
    }

    private static INDArray lastSide(INDArray map, INDArray matrix) {
        long last = map.size(3);
        INDArray lines = map.dup('c').reshape('c', map.length() / last, last);
        return lines.mmul(matrix.transpose()).reshape('c', map.size(0), map.size(1), map.size(2), matrix.size(0));
    }
}
