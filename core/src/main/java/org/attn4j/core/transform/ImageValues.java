package org.attn4j.core.transform;

import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;

/**
 * The values of one image, [3,S,S] in the order red, green, blue, within an array that can hold other images too. Not
 * thread-safe.
 *
 * @param array holds the values; not copied
 * @param offset the index of the first value, at least 0
 * @param side S in pixels, at least 1
 */
public record ImageValues(float[] array, int offset, int side) {

    private static final int CHANNELS = 3;
    private static final int LEVEL = 0xFF;

    /** Rejects an array that is too short for the image. */
    public ImageValues {
        if (side < 1 || offset < 0 || offset + (long) CHANNELS * side * side > array.length) {
            throw new IllegalArgumentException("3 x " + side + " x " + side + " values from index " + offset
                    + " on do not fit into an array of length " + array.length);
        }
    }

    /**
     * One value.
     *
     * @param channel 0 red, 1 green, 2 blue
     * @param row from 0, the top
     * @param column from 0, the left
     */
    public float get(int channel, int row, int column) {
        return array[index(channel, row, column)];
    }

    /** Replaces one value; see {@link #get}. */
    public void set(int channel, int row, int column, float value) {
        array[index(channel, row, column)] = value;
    }

    /** The index of a value in the array; see {@link #get}. The rest of the row follows it. */
    public int index(int channel, int row, int column) {
        return offset + (channel * side + row) * side + column;
    }

    /**
     * Writes an image of S x S pixels.
     *
     * @param scaling the map from levels to values
     */
    public void write(RgbImage image, Scaling scaling) {
        checkSize(image, image.width(), image.height());
        byte[] pixels = image.pixels();
        int plane = side * side;
        for (int c = 0; c < CHANNELS; c++) {
            float scale = scaling.scale(c);
            float shift = scaling.shift(c);
            int target = offset + c * plane;
            for (int i = 0; i < plane; i++) {
                array[target + i] = (pixels[CHANNELS * i + c] & LEVEL) * scale + shift;
            }
        }
    }

    /**
     * Rejects an image of the wrong size.
     *
     * @param from the image before the transform, for the message
     * @param width the result's width in pixels
     * @param height the result's height in pixels
     * @throws DataException if the result is not square or its side is not S
     */
    public void checkSize(RgbImage from, int width, int height) {
        if (width == side && height == side) {
            return;
        }
        String becomes = "an image of " + new ImageSize(from.width(), from.height()) + " pixels becomes "
                + new ImageSize(width, height);
        throw new DataException(
                width == height
                        ? becomes + ", but must become " + new ImageSize(side, side)
                                + "; correct outputSize of the transform"
                        : becomes + ", which is not square; begin the transforms with resize");
    }
}
