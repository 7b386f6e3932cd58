package org.attn4j.core.transform;

/**
 * The size of an image.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record ImageSize(int width, int height) {

    /** Rejects sizes below 1. */
    public ImageSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("an image has at least 1 x 1 pixels, was " + width + " x " + height);
        }
    }

    /** {@code WIDTH x HEIGHT}. */
    @Override
    public String toString() {
        return width + " x " + height;
    }
}
