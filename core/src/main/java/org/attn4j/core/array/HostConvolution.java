package org.attn4j.core.array;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Computes with loops over host memory. The outer loop is over the weights, so that the inner one runs along the
 * channels and is vectorised.
 */
final class HostConvolution implements ChannelConvolution {

    @Override
    public INDArray forward(INDArray x, INDArray weight) {
        return matrix(sum(values(x), values(weight), channels(x), 1), x);
    }

    @Override
    public INDArray weightGradient(INDArray dz, INDArray x, int width) {
        int channels = channels(x);
        float[] gradients = values(dz);
        float[] inputs = values(x);
        float[] result = new float[width];
        float[] sums = new float[channels];
        for (int j = 0; j < width; j++) {
            int shift = j - (width - 1) / 2;
            Arrays.fill(sums, 0);
            for (int row = 0; row < inputs.length; row += channels) {
                addProducts(gradients, inputs, row, shift, sums);
            }
            // Each channel is summed over the batch in float, which the compiler vectorises; the channels are summed
            // in double, which keeps rounding errors small.
            double sum = 0;
            for (float channelSum : sums) {
                sum += channelSum;
            }
            result[j] = (float) sum;
        }
        return Nd4j.createFromArray(result);
    }

    /** sums[c] += dz[row + c] * x[row + c + shift]. */
    private static void addProducts(float[] dz, float[] x, int row, int shift, float[] sums) {
        int end = Math.min(sums.length, sums.length - shift);
        for (int c = Math.max(0, -shift); c < end; c++) {
            sums[c] += dz[row + c] * x[row + c + shift];
        }
    }

    @Override
    public INDArray inputGradient(INDArray dz, INDArray weight) {
        return matrix(sum(values(dz), values(weight), channels(dz), -1), dz);
    }

    /** sum_j w[j] * x[n, c + direction * (j - (k-1)/2)]. */
    private static float[] sum(float[] x, float[] weight, int channels, int direction) {
        float[] result = new float[x.length];
        for (int row = 0; row < x.length; row += channels) {
            for (int j = 0; j < weight.length; j++) {
                int shift = direction * (j - (weight.length - 1) / 2);
                addScaled(
                        x,
                        weight[j],
                        row + Math.max(0, -shift),
                        row + Math.min(channels, channels - shift),
                        shift,
                        result);
            }
        }
        return result;
    }

    /** result[i] += factor * x[i + shift] for i in [from, to). */
    private static void addScaled(float[] x, float factor, int from, int to, int shift, float[] result) {
        for (int i = from; i < to; i++) {
            result[i] += factor * x[i + shift];
        }
    }

    private static int channels(INDArray matrix) {
        return Math.toIntExact(matrix.size(1));
    }

    private static float[] values(INDArray array) {
        return HostArray.values(array);
    }

    private static INDArray matrix(float[] values, INDArray like) {
        return HostArray.copyOf(values, like.shape());
    }
}
