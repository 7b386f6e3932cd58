package org.attn4j.dataset.transform;

/**
 * Colour changes in place, as in Pillow: other + factor * (value - other), truncated to whole levels and clipped.
 * Pixels are interleaved as red, green, blue.
 */
final class Colour {

    /** 0.299, 0.587 and 0.114 in 16-bit fixed point, as in Pillow. */
    private static final int RED = 19595;

    private static final int GREEN = 38470;
    private static final int BLUE = 7471;
    private static final int ROUND = 1 << 15;
    private static final int BITS = 16;
    private static final int LEVEL = 0xFF;

    private Colour() {}

    /** Blends with black. */
    static void brightness(byte[] pixels, int length, double factor) {
        float share = (float) factor;
        for (int i = 0; i < length; i++) {
            pixels[i] = blend(0, pixels[i] & LEVEL, share);
        }
    }

    /** Blends with the rounded mean of the grey image. */
    static void contrast(byte[] pixels, int length, double factor) {
        long sum = 0;
        for (int i = 0; i < length; i += 3) {
            sum += grey(pixels, i);
        }
        int mean = (int) (sum / (length / 3.0) + 0.5);
        float share = (float) factor;
        for (int i = 0; i < length; i++) {
            pixels[i] = blend(mean, pixels[i] & LEVEL, share);
        }
    }

    /** Blends with the grey image. */
    static void saturation(byte[] pixels, int length, double factor) {
        float share = (float) factor;
        for (int i = 0; i < length; i += 3) {
            int grey = grey(pixels, i);
            pixels[i] = blend(grey, pixels[i] & LEVEL, share);
            pixels[i + 1] = blend(grey, pixels[i + 1] & LEVEL, share);
            pixels[i + 2] = blend(grey, pixels[i + 2] & LEVEL, share);
        }
    }

    private static int grey(byte[] pixels, int at) {
        return ((pixels[at] & LEVEL) * RED + (pixels[at + 1] & LEVEL) * GREEN + (pixels[at + 2] & LEVEL) * BLUE + ROUND)
                >> BITS;
    }

    private static byte blend(int other, int value, float share) {
        int level = (int) (other + share * (value - other));
        return (byte) Math.max(0, Math.min(LEVEL, level));
    }
}
