package org.attn4j.core.layer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.convolution.Convolution;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The square windows of a feature map (im2col), with which a convolution is a matrix product.
 *
 * @param width the side of a window in pixels, at least 1
 * @param stride the distance between windows in pixels, at least 1
 * @param padding the number of zeros on each side
 */
public record Windows(int width, int stride, int padding) {

    /** The number of windows along a side of the given number of pixels. */
    public int along(long side) {
        return Math.toIntExact((side + 2L * padding - width) / stride + 1);
    }

    /** [N,C,H,W] to [N*H'*W', C, width*width], a new array; H' and W' are the results of {@link #along}. */
    public INDArray of(INDArray map) {
        INDArray windows = Nd4j.createUninitialized(map.dataType(), shape(map.shape()), 'c');
        Convolution.im2col(map, width, width, stride, stride, padding, padding, 1, 1, false, channelsFirst(windows));
        return windows.reshape(
                'c', windows.size(0) * windows.size(1) * windows.size(2), map.size(1), (long) width * width);
    }

    /**
     * The gradient of the map: for each pixel, the sum of the gradients in its windows (col2im).
     *
     * @param gradient dLoss/dwindows, shaped like the result of {@link #of}
     * @param shape [N,C,H,W]
     * @return dLoss/dmap, a new array
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

    /** The axes in the order of ND4J's im2col and col2im: [N,C,width,width,H',W']. */
    private static INDArray channelsFirst(INDArray windows) {
        return windows.permute(0, 3, 4, 5, 1, 2);
    }
}
