package org.attn4j.attention.gallery.ema;

import java.util.List;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.Over;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The sums of a map over its rows and columns, and from them what each weight of a 3 x 3 convolution with zero padding
 * multiplies in the sum over all pixels of its result: the sum of the map without the row and the column that the window
 * never reaches at that place.
 *
 * @param map [M,K,H,W] in C order
 * @param rows [M,K,H,1]
 * @param columns [M,K,1,W]
 */
record Sums(INDArray map, INDArray rows, INDArray columns) {

    private static final int KERNEL = 3;
    private static final int CENTRE = 1;

    static Sums of(INDArray map) {
        FeatureMap x = FeatureMap.of(map);
        List<INDArray> sums = MapPass.compute(List.of(x.sum(Over.WIDTH), x.sum(Over.HEIGHT)));
        return new Sums(map, sums.get(0), sums.get(1));
    }

    /** The factors of the nine weights, [M,K*9], a new array. */
    INDArray ofTaps() {
        INDArray total = rows.sum(2).reshape(pairs());
        INDArray taps = Nd4j.createUninitialized(map.dataType(), new long[] {pairs(), KERNEL * KERNEL}, 'c');
        for (int i = 0; i < KERNEL; i++) {
            for (int j = 0; j < KERNEL; j++) {
                INDArray sum = total.dup();
                if (i != CENTRE) {
                    sum.subi(row(rows, i));
                }
                if (j != CENTRE) {
                    sum.subi(column(columns, j));
                }
                if (i != CENTRE && j != CENTRE) {
                    sum.addi(corner(map, i, j));
                }
                taps.getColumn(i * KERNEL + j).assign(sum);
            }
        }
        return taps.reshape('c', map.size(0), map.size(1) * KERNEL * KERNEL);
    }

    /**
     * Adds the gradients that go through {@link #ofTaps}.
     *
     * @param dtaps dLoss/dfactors, [M,K*9]
     * @param drows that of the sums of rows, [M,K,H,1], to which is added
     * @param dcolumns that of the sums of columns, [M,K,1,W], to which is added
     * @return what is to be added to the corners of dLoss/dmap by {@link #addCorners}: [M*K,9]
     */
    INDArray backward(INDArray dtaps, INDArray drows, INDArray dcolumns) {
        INDArray taps = dtaps.reshape('c', pairs(), KERNEL * KERNEL);
        drows.addi(taps.sum(1).reshape('c', map.size(0), map.size(1), 1, 1));
        for (int i = 0; i < KERNEL; i++) {
            for (int j = 0; j < KERNEL; j++) {
                INDArray tap = taps.getColumn(i * KERNEL + j);
                if (i != CENTRE) {
                    subtract(tap, rowView(drows, i));
                }
                if (j != CENTRE) {
                    subtract(tap, columnView(dcolumns, j));
                }
            }
        }
        return taps;
    }

    /** Adds to the pixels in the corners of a gradient [M,K,H,W]. */
    void addCorners(INDArray taps, INDArray gradient) {
        for (int i = 0; i < KERNEL; i += 2) {
            for (int j = 0; j < KERNEL; j += 2) {
                INDArray view = columnView(rowView(gradient, i), j);
                view.addi(taps.getColumn(i * KERNEL + j).dup().reshape('c', view.shape()));
            }
        }
    }

    private static void subtract(INDArray tap, INDArray view) {
        view.subi(tap.dup().reshape('c', view.shape()));
    }

    private long pairs() {
        return map.size(0) * map.size(1);
    }

    private INDArray row(INDArray sums, int i) {
        return rowView(sums, i).dup('c').reshape(pairs());
    }

    private INDArray column(INDArray sums, int j) {
        return columnView(sums, j).dup('c').reshape(pairs());
    }

    private INDArray corner(INDArray array, int i, int j) {
        return columnView(rowView(array, i), j).dup('c').reshape(pairs());
    }

    /** The row that a window never reaches with its first (0) or last (2) row: the last or the first one. */
    private static INDArray rowView(INDArray array, int i) {
        long row = i == 0 ? array.size(2) - 1 : 0;
        return array.get(
                NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(row, row + 1), NDArrayIndex.all());
    }

    private static INDArray columnView(INDArray array, int j) {
        long column = j == 0 ? array.size(3) - 1 : 0;
        return array.get(
                NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(column, column + 1));
    }
}
