package org.attn4j.core.expression;

/** The rule that kernels over channels share. */
final class Kernels {

    private Kernels() {}

    /** Rejects kernels that have no centre. */
    static void requireCentre(int kernel) {
        if (kernel < 1 || kernel % 2 == 0) {
            throw new IllegalArgumentException("kernel must be odd and at least 1, was " + kernel);
        }
    }
}
