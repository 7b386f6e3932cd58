package org.attn4j.core.array;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The convolution of {@code org.attn4j.core.layer.LineConvolution} as loops over host memory. Each thread computes whole
 * groups of channels for all images, so sums over images do not depend on the number of threads.
 */
public final class HostLineConvolution {

    private final float[] x;
    private final float[] weight;
    private final int images;
    private final int channels;
    private final int length;
    private final int members;
    private final int kernel;

    private HostLineConvolution(INDArray lines, INDArray weight) {
        this.x = HostArray.values(lines);
        this.weight = HostArray.values(weight);
        this.images = Math.toIntExact(lines.size(0));
        this.channels = Math.toIntExact(lines.size(1));
        this.length = Math.toIntExact(lines.size(2));
        this.members = Math.toIntExact(weight.size(1));
        this.kernel = Math.toIntExact(weight.size(2));
    }

    /** Whether lines can be convolved by these loops. */
    public static boolean suits(INDArray lines) {
        return HostArray.supports(lines);
    }

    /**
     * The convolution of some lines.
     *
     * @param lines [N,C,L], which {@link HostArray} supports; copied
     * @param weight [C,M,k]
     */
    public static HostLineConvolution of(INDArray lines, INDArray weight) {
        return new HostLineConvolution(lines, weight);
    }

    /** The result, [N,C,L], a new array. */
    public INDArray forward() {
        float[] z = new float[x.length];
        Parallel.forEach(channels / members, this::padding, (padded, group) -> {
            for (int image = 0; image < images; image++) {
                int line = image * channels + group * members;
                load(x, line, padded);
                for (int o = 0; o < members; o++) {
                    for (int i = 0; i < members; i++) {
                        int first = ((group * members + o) * members + i) * kernel;
                        for (int j = 0; j < kernel; j++) {
                            addScaled(padded[i], j, weight[first + j], z, (line + o) * length);
                        }
                    }
                }
            }
        });
        return lines(z);
    }

    /**
     * The gradients of the loss.
     *
     * @param lines of the lines, [N,C,L]
     * @param weight of the weight, [C,M,k]
     */
    public record Gradients(INDArray lines, INDArray weight) {}

    /** The gradients from that with respect to {@link #forward}, [N,C,L]. */
    public Gradients backward(INDArray gradient) {
        float[] dz = HostArray.values(gradient);
        float[] dx = new float[x.length];
        float[] dweight = new float[weight.length];
        Parallel.forEach(channels / members, this::padding, (padded, group) -> {
            for (int image = 0; image < images; image++) {
                int line = image * channels + group * members;
                load(x, line, padded);
                addWeightGradient(padded, dz, line, group, dweight);
                load(dz, line, padded);
                addLineGradient(padded, line, group, dx);
            }
        });
        return new Gradients(
                lines(dx), Nd4j.createFromArray(dweight).reshape('c', new long[] {channels, members, kernel}));
    }

    private void addWeightGradient(float[][] padded, float[] dz, int line, int group, float[] dweight) {
        for (int o = 0; o < members; o++) {
            for (int i = 0; i < members; i++) {
                int first = ((group * members + o) * members + i) * kernel;
                for (int j = 0; j < kernel; j++) {
                    float sum = 0;
                    for (int l = 0; l < length; l++) {
                        sum += dz[(line + o) * length + l] * padded[i][l + j];
                    }
                    dweight[first + j] += sum;
                }
            }
        }
    }

    /** A value is multiplied with weight j where the window begins j - k/2 before it. */
    private void addLineGradient(float[][] padded, int line, int group, float[] dx) {
        for (int o = 0; o < members; o++) {
            for (int i = 0; i < members; i++) {
                int first = ((group * members + o) * members + i) * kernel;
                for (int j = 0; j < kernel; j++) {
                    addScaled(padded[o], kernel - 1 - j, weight[first + j], dx, (line + i) * length);
                }
            }
        }
    }

    private void addScaled(float[] values, int shift, float factor, float[] sums, int from) {
        for (int l = 0; l < length; l++) {
            sums[from + l] += factor * values[l + shift];
        }
    }

    /** Lines with k/2 zeros before and after, which stay as they were made. */
    private float[][] padding() {
        return new float[members][length + kernel - 1];
    }

    private void load(float[] values, int line, float[][] padded) {
        for (int i = 0; i < members; i++) {
            System.arraycopy(values, (line + i) * length, padded[i], kernel / 2, length);
        }
    }

    private INDArray lines(float[] values) {
        return Nd4j.createFromArray(values).reshape('c', new long[] {images, channels, length});
    }
}
