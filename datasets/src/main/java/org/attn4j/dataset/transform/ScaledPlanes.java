package org.attn4j.dataset.transform;

import org.attn4j.core.transform.Scaling;

/**
 * An image as planes of scaled values, with its last column and row repeated, so that a pixel's right and lower
 * neighbours always exist. Interpolation commutes with scaling, so values are scaled before it, when there are fewer of
 * them.
 */
final class ScaledPlanes {

    private static final int LEVEL = 0xFF;

    private float[] values = new float[0];
    private int width;
    private int height;

    /** Loads and scales an image. */
    void load(PixelBuffer pixels, Scaling scaling) {
        width = pixels.width();
        height = pixels.height();
        if (values.length < 3 * size()) {
            values = new float[3 * size()];
        }
        byte[] bytes = pixels.bytes();
        for (int c = 0; c < 3; c++) {
            float scale = scaling.scale(c);
            float shift = scaling.shift(c);
            for (int y = 0; y < height; y++) {
                int source = 3 * y * width + c;
                int target = c * size() + y * stride();
                for (int x = 0; x < width; x++, source += 3) {
                    values[target + x] = (bytes[source] & LEVEL) * scale + shift;
                }
                values[target + width] = values[target + width - 1];
            }
            int last = c * size() + (height - 1) * stride();
            System.arraycopy(values, last, values, last + stride(), stride());
        }
    }

    /** All three planes, each of {@link #size()} values. */
    float[] values() {
        return values;
    }

    /** The distance from a pixel to the one below. */
    int stride() {
        return width + 1;
    }

    /** The distance from one plane to the next. */
    int size() {
        return (width + 1) * (height + 1);
    }

    int width() {
        return width;
    }
}
