package org.attn4j.engine.gate;

import java.util.Map;
import org.attn4j.core.array.HostArray;
import org.attn4j.core.attention.Pool;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The gradients that pooled statistics contribute to each channel's pixels: a constant, a multiple of the pixel, and an
 * addend for the largest pixel only.
 */
final class PoolGradients {

    private final float[] constant;
    private final float[] linear;
    private final float[] max;
    private final boolean hasLinear;

    private PoolGradients(float[] constant, float[] linear, float[] max, boolean hasLinear) {
        this.constant = constant;
        this.linear = linear;
        this.max = max;
        this.hasLinear = hasLinear;
    }

    /**
     * Sums the statistics' gradients for each channel of each image.
     *
     * @param pools the statistics; {@link Pool#VARIANCE} requires {@link Pool#MEAN}
     */
    static PoolGradients of(Map<Pool, INDArray> pools, Map<Pool, INDArray> gradients, int channels, int pixels) {
        float[] constant = new float[channels];
        float[] linear = new float[channels];
        float[] max = {};
        for (Map.Entry<Pool, INDArray> entry : gradients.entrySet()) {
            float[] gradient = HostArray.values(entry.getValue());
            switch (entry.getKey().kind()) {
                case MEAN -> add(constant, gradient, 1f / pixels);
                case SUM_OF_SQUARES -> add(linear, gradient, 2);
                case MAX -> max = gradient;
                case VARIANCE -> {
                    float factor = 2f / Math.max(1, pixels - 1);
                    float[] mean = HostArray.values(pools.get(Pool.MEAN));
                    add(linear, gradient, factor);
                    for (int i = 0; i < channels; i++) {
                        constant[i] -= factor * gradient[i] * mean[i];
                    }
                }
                default ->
                    throw new IllegalArgumentException(entry.getKey() + " is computed as an expression over the map");
            }
        }
        boolean hasLinear = gradients.containsKey(Pool.SUM_OF_SQUARES) || gradients.containsKey(Pool.VARIANCE);
        return new PoolGradients(constant, linear, max, hasLinear);
    }

    private static void add(float[] sum, float[] gradient, float factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += gradient[i] * factor;
        }
    }

    /** Whether any statistic contributes a multiple of the pixel. */
    boolean hasLinear() {
        return hasLinear;
    }

    boolean hasMax() {
        return max.length > 0;
    }

    /** The constants of all channels of all images. */
    float[] constants() {
        return constant;
    }

    /** The multiples of the pixel of all channels of all images. */
    float[] linears() {
        return linear;
    }

    float constant(int channel) {
        return constant[channel];
    }

    float linear(int channel) {
        return linear[channel];
    }

    float max(int channel) {
        return max[channel];
    }
}
