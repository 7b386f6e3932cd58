package org.attn4j.attention.gallery.nonlocal;

import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureShape;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The maxima of windows of 2 x 2 pixels with stride 2, of 1 pixel along a side of 1. An odd last row or column is left out.
 *
 * @param height H
 * @param width W
 */
record MaxPool(int height, int width) {

    private static final int SIDE = 2;

    static MaxPool of(FeatureShape shape) {
        return new MaxPool(shape.height(), shape.width());
    }

    /** The number of windows. */
    int windows() {
        return down() * across();
    }

    /** From pixels as rows [N*H*W,R] to windows as rows, and its backward pass, which goes to the first maximum. */
    Differentiated apply(INDArray rows) {
        INDArray windows = windows(rows);
        INDArray maxima = at(windows, 0, 0);
        for (int i = 0; i < rowsPerWindow(); i++) {
            for (int j = 0; j < columnsPerWindow(); j++) {
                maxima = Transforms.max(maxima, at(windows, i, j));
            }
        }
        INDArray result = maxima;
        return new Differentiated(result, gradient -> backward(gradient, windows, result, rows.shape()));
    }

    private INDArray backward(INDArray gradient, INDArray windows, INDArray maxima, long... shape) {
        INDArray left = maxima.ulike().assign(1);
        INDArray dwindows = windows.ulike();
        for (int i = 0; i < rowsPerWindow(); i++) {
            for (int j = 0; j < columnsPerWindow(); j++) {
                INDArray taken =
                        at(windows, i, j).eq(maxima).castTo(maxima.dataType()).muli(left);
                left.subi(taken);
                INDArray part = view(dwindows, i, j);
                part.assign(taken.muli(gradient).reshape('c', part.shape()));
            }
        }
        INDArray map = Nd4j.zeros(gradient.dataType(), images(shape), height, width, shape[1]);
        INDArray covered = covered(map);
        covered.assign(dwindows.reshape('c', covered.shape()));
        return map.reshape('c', shape);
    }

    /** [N*H*W,R] as [N,H',2,W',2,R], a copy. */
    private INDArray windows(INDArray rows) {
        INDArray map = rows.reshape('c', images(rows.shape()), height, width, rows.size(1));
        return covered(map)
                .dup('c')
                .reshape('c', map.size(0), down(), rowsPerWindow(), across(), columnsPerWindow(), rows.size(1));
    }

    private INDArray covered(INDArray map) {
        return map.get(
                NDArrayIndex.all(),
                NDArrayIndex.interval(0, (long) down() * rowsPerWindow()),
                NDArrayIndex.interval(0, (long) across() * columnsPerWindow()),
                NDArrayIndex.all());
    }

    /** The pixels of a place in the windows, a copy [N*H'*W',R]. */
    private static INDArray at(INDArray windows, int i, int j) {
        INDArray pixels = view(windows, i, j).dup('c');
        return pixels.reshape('c', pixels.length() / windows.size(5), windows.size(5));
    }

    private static INDArray view(INDArray windows, int i, int j) {
        return windows.get(
                NDArrayIndex.all(),
                NDArrayIndex.all(),
                NDArrayIndex.point(i),
                NDArrayIndex.all(),
                NDArrayIndex.point(j),
                NDArrayIndex.all());
    }

    private long images(long... rows) {
        return rows[0] / height / width;
    }

    private int rowsPerWindow() {
        return Math.min(SIDE, height);
    }

    private int columnsPerWindow() {
        return Math.min(SIDE, width);
    }

    private int down() {
        return height / rowsPerWindow();
    }

    private int across() {
        return width / columnsPerWindow();
    }
}
