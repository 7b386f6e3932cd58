package org.attn4j.core.map;

/** The operations on tiles: branch-free loops with one index, which the compiler vectorises. */
final class TileOperations {

    /** Beyond it, the sigmoid is 0 or 1 in float. */
    private static final float REACH = 18;

    private TileOperations() {}

    static void times(float[] a, float[] b, float[] out, int length) {
        for (int i = 0; i < length; i++) {
            out[i] = a[i] * b[i];
        }
    }

    static void plus(float[] a, float[] b, float[] out, int length) {
        for (int i = 0; i < length; i++) {
            out[i] = a[i] + b[i];
        }
    }

    static void minus(float[] a, float[] b, float[] out, int length) {
        for (int i = 0; i < length; i++) {
            out[i] = a[i] - b[i];
        }
    }

    static void max(float[] a, float[] b, float[] out, int length) {
        for (int i = 0; i < length; i++) {
            out[i] = Math.max(a[i], b[i]);
        }
    }

    static void atLeast(float[] a, float[] b, float[] out, int length) {
        for (int i = 0; i < length; i++) {
            out[i] = a[i] >= b[i] ? 1f : 0f;
        }
    }

    /**
     * By tanh(z / 2), whose continued fraction x / (1 + x^2 / (3 + x^2 / (5 + ...))), cut after the seventh term, is exact to
     * the last digit for the eighth part of the range where the sigmoid differs from 0 and 1; tanh(2x) = 2t / (1 + t^2) is
     * applied twice. Math.exp would not be vectorised. Abramowitz and Stegun, Handbook of Mathematical Functions, 4.5.70.
     */
    static void sigmoid(float[] z, float[] out, int length) {
        for (int i = 0; i < length; i++) {
            float x = Math.max(-REACH, Math.min(REACH, z[i])) * 0.125f;
            float square = x * x;
            float above = x * (135135f + square * (17325f + square * (378f + square)));
            float below = 135135f + square * (62370f + square * (3150f + square * 28f));
            float t = above / below;
            t = 2 * t / (1 + t * t);
            t = 2 * t / (1 + t * t);
            out[i] = 0.5f + 0.5f * t;
        }
    }
}
