package org.attn4j.core.layer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.convolution.Convolution;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The square windows of a feature map, one after another, so that a convolution is a product of matrices.
 *
 * @param width of a window, at least 1
 * @param stride from one window to the next, at least 1
 * @param padding zeros on every side
 */
public record Windows(int width, int stride, int padding) {

    /** How many windows fit along a side of so many pixels. */
    public int along(long side) {
        return Math.toIntExact((side + 2L * padding - width) / stride + 1);
    }

    /** [N,C,H,W] to [N*H'*W', C, width*width], newly made; H' and W' as {@link #along} says. */
    public INDArray of(INDArray map) {
        INDArray windows = Nd4j.createUninitialized(map.dataType(), shape(map.shape()), 'c');
        Convolution.im2col(map, width, width, stride, stride, padding, padding, 1, 1, false, channelsFirst(windows));
        return windows.reshape(
                'c', windows.size(0) * windows.size(1) * windows.size(2), map.size(1), (long) width * width);
    }

    /**
     * What every pixel gets of its windows, added up.
     *
     * @param gradient dLoss/dwindows, as {@link #of} has them
     * @param shape [N,C,H,W]
     * @return dLoss/dmap, newly made
     */
    public INDArray backward(INDArray gradient, long... shape) {
        INDArray windows = gradient.dup('c').reshape('c', shape(shape));
        INDArray map = Nd4j.zeros(gradient.dataType(), shape);
        int height = Math.toIntExact(shape[2]);
        int across = Math.toIntExact(shape[3]);
        return Convolution.col2im(channelsFirst(windows), map, stride, stride, padding, padding, height, across, 1, 1);
    }

    private long[] shape(long[] map) {
        return new long[] {map[0], along(map[2]), along(map[3]), map[1], width, width};
    }

    /** The order of axes that the engine's operations work in: [N,C,width,width,H',W']. */
    private static INDArray channelsFirst(INDArray windows) {
        return windows.permute(0, 3, 4, 5, 1, 2);
    }
}
