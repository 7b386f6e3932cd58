package org.attn4j.attention.eca;

/**
 * The kernel width for a number of channels: k = |(log2(C) + b) / gamma| rounded to the nearest odd number, ties
 * up. Wang et al., ECA-Net, arXiv:1910.03151, section 3.2.3, equation 12.
 */
final class KernelRule {

    /** Rounds ties such as C = 128 up even if a rounding error makes the logarithm slightly too small. */
    private static final double TIE = 1e-9;

    private KernelRule() {}

    static int width(int channels, double gamma, double b) {
        double t = Math.abs((Math.log(channels) / Math.log(2) + b) / gamma);
        return 2 * (int) Math.floor(t / 2 + TIE) + 1;
    }
}
