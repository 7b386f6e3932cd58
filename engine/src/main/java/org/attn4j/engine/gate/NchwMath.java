package org.attn4j.engine.gate;

import org.attn4j.core.attention.Pool;

/**
 * Arithmetic on the pixels of one channel. Sums are computed as {@value #LANES} partial sums, whose additions are
 * independent, so the processor overlaps them, and whose rounding error is smaller than that of one long sum.
 */
final class NchwMath {

    private static final int LANES = 8;

    private NchwMath() {}

    static float pool(Pool pool, float[] x) {
        return switch (pool.kind()) {
            case MEAN -> sum(x) / x.length;
            case MAX -> x[indexOfMax(x)];
            case SUM_OF_SQUARES -> squares(x, 0);
            case VARIANCE -> squares(x, sum(x) / x.length) / Math.max(1, x.length - 1);
            default -> throw new IllegalArgumentException(pool + " is no statistic of one channel's pixels alone");
        };
    }

    private static float sum(float[] x) {
        float[] lanes = new float[LANES];
        int i = 0;
        for (; i <= x.length - LANES; i += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                lanes[lane] += x[i + lane];
            }
        }
        return total(lanes) + tail(x, i);
    }

    private static float tail(float[] x, int from) {
        float sum = 0;
        for (int i = from; i < x.length; i++) {
            sum += x[i];
        }
        return sum;
    }

    private static float squares(float[] x, float centre) {
        float[] lanes = new float[LANES];
        for (int i = 0; i < x.length; i++) {
            float deviation = x[i] - centre;
            lanes[i % LANES] += deviation * deviation;
        }
        return total(lanes);
    }

    private static float total(float[] lanes) {
        return ((lanes[0] + lanes[4]) + (lanes[1] + lanes[5])) + ((lanes[2] + lanes[6]) + (lanes[3] + lanes[7]));
    }

    /** The first index of the largest value; NaN counts as largest, so that it is not hidden. */
    static int indexOfMax(float[] x) {
        int best = 0;
        for (int i = 1; i < x.length; i++) {
            if (x[i] > x[best] || (Float.isNaN(x[i]) && !Float.isNaN(x[best]))) {
                best = i;
            }
        }
        return best;
    }

    /** x = x * factor, or max(0, x * factor), in place. */
    static void scale(float[] x, float factor, boolean relu) {
        if (relu) {
            for (int i = 0; i < x.length; i++) {
                x[i] = Math.max(0f, x[i] * factor);
            }
        } else {
            for (int i = 0; i < x.length; i++) {
                x[i] *= factor;
            }
        }
    }

    /** Sum of x * dy; with relu, dy is first set to 0 where x * factor is not positive. */
    static float maskedProduct(float[] x, float[] dy, float factor, boolean relu) {
        if (relu) {
            mask(x, dy, factor);
        }
        float[] lanes = new float[LANES];
        int i = 0;
        for (; i <= x.length - LANES; i += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                lanes[lane] += x[i + lane] * dy[i + lane];
            }
        }
        float rest = 0;
        for (; i < x.length; i++) {
            rest += x[i] * dy[i];
        }
        return total(lanes) + rest;
    }

    /** dx += constant + linear * x. */
    static void addPoolGradient(float[] x, float[] dx, float constant, float linear) {
        for (int i = 0; i < x.length; i++) {
            dx[i] += constant + linear * x[i];
        }
    }

    private static void mask(float[] x, float[] dy, float factor) {
        for (int i = 0; i < x.length; i++) {
            dy[i] = x[i] * factor > 0 ? dy[i] : 0;
        }
    }
}
