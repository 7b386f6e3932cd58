package org.attn4j.core.array;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Gathers each channel's neighbours in a row, so that a convolution over channels is one matrix product (im2col). */
@BackendIndependent
final class ChannelWindows {

    private ChannelWindows() {}

    /**
     * Row n * C + c, column j holds x[n, c + j - (k-1)/2], or 0 outside 0..C-1.
     *
     * @param x [N,C]
     * @param width k, odd
     * @return [N*C,k]
     */
    static INDArray of(INDArray x, int width) {
        long channels = x.size(1);
        INDArray windows = Nd4j.zeros(x.dataType(), x.size(0), channels, width);
        for (int j = 0; j < width; j++) {
            long shift = j - (width - 1) / 2;
            long from = Math.max(0, -shift);
            long to = Math.min(channels, channels - shift);
            if (from < to) {
                windows.get(NDArrayIndex.all(), NDArrayIndex.interval(from, to), NDArrayIndex.point(j))
                        .assign(x.get(NDArrayIndex.all(), NDArrayIndex.interval(from + shift, to + shift)));
            }
        }
        return windows.reshape('c', x.size(0) * channels, width);
    }
}
