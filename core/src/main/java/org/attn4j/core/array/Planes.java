package org.attn4j.core.array;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Puts single channels of maps together and takes them apart; by copies of whole planes where arrays are in host memory. */
public final class Planes {

    private Planes() {}

    /** Planes [N,1,H,W] of one shape as the channels of a map, [N,count,H,W], a new array. */
    public static INDArray stacked(INDArray... planes) {
        if (!Arrays.stream(planes).allMatch(HostArray::supports)) {
            return Nd4j.concat(1, planes);
        }
        long[] shape = planes[0].shape().clone();
        int pixels = Math.toIntExact(shape[2] * shape[3]);
        shape[1] = planes.length;
        float[] values = new float[Math.toIntExact(shape[0]) * planes.length * pixels];
        for (int plane = 0; plane < planes.length; plane++) {
            float[] own = HostArray.values(planes[plane]);
            for (int image = 0; image < shape[0]; image++) {
                System.arraycopy(own, image * pixels, values, (image * planes.length + plane) * pixels, pixels);
            }
        }
        return HostArray.copyOf(values, shape);
    }

    /** One channel of a map as a map of its own, [N,1,H,W], a new array. */
    public static INDArray plane(INDArray map, int channel) {
        long[] shape = {map.size(0), 1, map.size(2), map.size(3)};
        if (!HostArray.supports(map)) {
            return map.get(
                            NDArrayIndex.all(),
                            NDArrayIndex.interval(channel, channel + 1),
                            NDArrayIndex.all(),
                            NDArrayIndex.all())
                    .dup('c')
                    .reshape('c', shape);
        }
        int pixels = Math.toIntExact(shape[2] * shape[3]);
        int channels = Math.toIntExact(map.size(1));
        float[] all = HostArray.values(map);
        float[] values = new float[Math.toIntExact(shape[0]) * pixels];
        for (int image = 0; image < shape[0]; image++) {
            System.arraycopy(all, (image * channels + channel) * pixels, values, image * pixels, pixels);
        }
        return HostArray.copyOf(values, shape);
    }
}
