package org.attn4j.core.engine;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** As loops over the processor's memory, one weight after the other, so that the inner loop runs along channels. */
final class HostConvolution implements ChannelConvolution {

    @Override
    public INDArray forward(INDArray x, INDArray weight) {
        return matrix(sum(values(x), values(weight), channels(x), 1), x);
    }

    @Override
    public INDArray weightGradient(INDArray dz, INDArray x, int width) {
        int channels = channels(x);
        float[] gradients = values(dz.dup('c'));
        float[] inputs = values(x);
        float[] result = new float[width];
        for (int j = 0; j < width; j++) {
            int shift = j - (width - 1) / 2;
            double sum = 0;
            for (int row = 0; row < inputs.length; row += channels) {
                int end = Math.min(channels, channels - shift);
                for (int c = Math.max(0, -shift); c < end; c++) {
                    sum += gradients[row + c] * inputs[row + c + shift];
                }
            }
            result[j] = (float) sum;
        }
        return Nd4j.createFromArray(result);
    }

    @Override
    public INDArray inputGradient(INDArray dz, INDArray weight) {
        return matrix(sum(values(dz.dup('c')), values(weight), channels(dz), -1), dz);
    }

    /** sum_j w[j] * x[n, c + direction * (j - (k-1)/2)]. */
    private static float[] sum(float[] x, float[] weight, int channels, int direction) {
        float[] result = new float[x.length];
        double[] sums = new double[channels];
        for (int row = 0; row < x.length; row += channels) {
            Arrays.fill(sums, 0);
            for (int j = 0; j < weight.length; j++) {
                int shift = direction * (j - (weight.length - 1) / 2);
                double factor = weight[j];
                int end = Math.min(channels, channels - shift);
                for (int c = Math.max(0, -shift); c < end; c++) {
                    sums[c] += factor * x[row + c + shift];
                }
            }
            for (int c = 0; c < channels; c++) {
                result[row + c] = (float) sums[c];
            }
        }
        return result;
    }

    private static int channels(INDArray matrix) {
        return Math.toIntExact(matrix.size(1));
    }

    private static float[] values(INDArray array) {
        return HostArray.of(array).get(0, Math.toIntExact(array.length()));
    }

    private static INDArray matrix(float[] values, INDArray like) {
        return Nd4j.createFromArray(values).reshape('c', like.shape());
    }
}
