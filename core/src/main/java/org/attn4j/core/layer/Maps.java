package org.attn4j.core.layer;

import java.util.Arrays;
import org.attn4j.core.array.Planes;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reshapes and reduces feature maps [N,C,H,W] in C order. */
public final class Maps {

    private Maps() {}

    /** The channels of all images as rows, [N*C,H*W]; a view. */
    public static INDArray planes(INDArray map) {
        return map.reshape('c', map.size(0) * map.size(1), map.size(2) * map.size(3));
    }

    /** A vector as a column. */
    public static INDArray column(INDArray values) {
        return values.reshape('c', values.length(), 1);
    }

    /** One value per channel, [N,C] to [N,C,1,1], which broadcasts over a map. */
    public static INDArray overPixels(INDArray channels) {
        return channels.reshape('c', channels.size(0), channels.size(1), 1, 1);
    }

    /** The sum of each channel over its pixels, [N,C]. */
    public static INDArray sumOfPixels(INDArray map) {
        return planes(map).sum(1).reshape('c', map.size(0), map.size(1));
    }

    /** The mean of each channel over its pixels, [N,C]. */
    public static INDArray meanOfPixels(INDArray map) {
        return sumOfPixels(map).divi(map.size(2) * map.size(3));
    }

    /** The pixels as rows of channels: [N,C,H,W] to [N*H*W,C], a new array. */
    public static INDArray rows(INDArray map) {
        return map.permute(0, 2, 3, 1).dup('c').reshape('c', map.length() / map.size(1), map.size(1));
    }

    /** The inverse of {@link #rows}: [N*H*W,C] to [N,C,H,W], a new array. */
    public static INDArray fromRows(INDArray rows, long batch, long height, long width) {
        return rows.reshape('c', batch, height, width, rows.size(1))
                .permute(0, 3, 1, 2)
                .dup('c');
    }

    /** Planes [N,1,H,W] of one shape as the channels of a map, [N,count,H,W], a new array. */
    public static INDArray stacked(INDArray... planes) {
        return Planes.stacked(planes);
    }

    /** One channel of a map as a map of its own, [N,1,H,W], a new array. */
    public static INDArray plane(INDArray map, int channel) {
        return Planes.plane(map, channel);
    }

    /** 1 at the first maximum along the second axis, else 0; in the array's shape and type. */
    public static INDArray firstLargest(INDArray array) {
        long[] along = ones(array.rank());
        along[1] = array.size(1);
        long[] across = array.shape().clone();
        across[1] = 1;
        INDArray index = Nd4j.arange(array.size(1)).castTo(array.dataType()).reshape(along);
        INDArray largest = array.argMax(1).castTo(array.dataType()).reshape('c', across);
        return Nd4j.zeros(array.dataType(), array.shape())
                .addi(index)
                .subi(largest)
                .eq(0)
                .castTo(array.dataType());
    }

    private static long[] ones(int length) {
        long[] ones = new long[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
