package org.attn4j.core.dataset;

/**
 * An RGB image of 8 bits per channel.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param pixels red, green, blue of each pixel, row by row from the top left: 3 * width * height bytes; not copied,
 *     must not be modified
 */
public record RgbImage(int width, int height, byte[] pixels) {

    /** Rejects sizes below 1 and arrays of the wrong length. */
    public RgbImage {
        if (width < 1 || height < 1 || pixels.length != 3L * width * height) {
            throw new IllegalArgumentException(
                    width + " x " + height + " pixels need " + 3L * width * height + " bytes, were " + pixels.length);
        }
    }
}
