package org.attn4j.core.array;

/** Arithmetic on tiles: branch-free loops, which the compiler vectorises. */
public final class TileMath {

    /** Multiplied by this factor twice, the smallest positive float exceeds 1. */
    public static final float HUGE = 1e30f;

    private TileMath() {}

    /** sums += x. */
    public static void add(float[] x, float[] sums, int length) {
        for (int i = 0; i < length; i++) {
            sums[i] += x[i];
        }
    }

    /** sums += (x - centre)^2. */
    public static void addSquares(float[] x, float[] centre, float[] sums, int length) {
        for (int i = 0; i < length; i++) {
            float deviation = x[i] - centre[i];
            sums[i] += deviation * deviation;
        }
    }

    /** sums += x * y. */
    public static void addProducts(float[] x, float[] y, float[] sums, int length) {
        for (int i = 0; i < length; i++) {
            sums[i] += x[i] * y[i];
        }
    }

    /** x = x * factor, or max(0, x * factor). */
    public static void scale(float[] x, float[] factor, boolean relu, int length) {
        if (relu) {
            for (int i = 0; i < length; i++) {
                x[i] = Math.max(0f, x[i] * factor[i]);
            }
        } else {
            for (int i = 0; i < length; i++) {
                x[i] *= factor[i];
            }
        }
    }

    /** gradient = gradient where x * factor is above 0, else 0. */
    public static void mask(float[] x, float[] factor, float[] gradient, int length) {
        for (int i = 0; i < length; i++) {
            float output = Math.max(0f, x[i] * factor[i]);
            // The factor is 1 if the output is above 0, else 0. A comparison would prevent vectorisation.
            gradient[i] *= Math.min(1f, output * HUGE * HUGE);
        }
    }
}
