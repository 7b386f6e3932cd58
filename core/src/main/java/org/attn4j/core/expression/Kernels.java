package org.attn4j.core.expression;

/** Checks kernels of convolutions over channels. */
final class Kernels {

    private Kernels() {}

    /** Rejects kernels without a centre. */
    static void requireCentre(int kernel) {
        if (kernel < 1 || kernel % 2 == 0) {
            throw new IllegalArgumentException("kernel must be odd and at least 1, was " + kernel);
        }
    }
}
