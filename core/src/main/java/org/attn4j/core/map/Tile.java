package org.attn4j.core.map;

import org.attn4j.core.array.Layout;

/**
 * Where the values of a tile are in a feature map: in NHWC some pixels with all their channels, in NCHW some pixels of one
 * channel. Used by one thread, which moves it over an image.
 */
final class Tile {

    /** Values per tile: the dozen tiles of an expression stay in a core's second cache, and loops over one are long enough. */
    private static final int TARGET_LENGTH = 4096;

    final Layout layout;
    final int channels;
    final int height;
    final int width;
    final int pixels;

    /** Values of the longest tile. */
    final int capacity;

    int image;

    /** The channel in NCHW; unused in NHWC. */
    int channel;

    int firstPixel;
    int pixelCount;

    Tile(Layout layout, long... shape) {
        this.layout = layout;
        this.channels = Math.toIntExact(shape[1]);
        this.height = Math.toIntExact(shape[2]);
        this.width = Math.toIntExact(shape[3]);
        this.pixels = height * width;
        int perPixel = layout == Layout.NHWC ? channels : 1;
        this.capacity = Math.min(pixels, Math.max(1, TARGET_LENGTH / perPixel)) * perPixel;
    }

    /** Moves over an image; the work is done for each tile. */
    void forEachOf(int imageIndex, Runnable work) {
        image = imageIndex;
        if (layout == Layout.NHWC) {
            forEachPixelRange(capacity / channels, work);
        } else {
            for (channel = 0; channel < channels; channel++) {
                forEachPixelRange(capacity, work);
            }
        }
    }

    private void forEachPixelRange(int count, Runnable work) {
        for (firstPixel = 0; firstPixel < pixels; firstPixel += count) {
            pixelCount = Math.min(count, pixels - firstPixel);
            work.run();
        }
    }

    /** The number of its values. */
    int length() {
        return layout == Layout.NHWC ? pixelCount * channels : pixelCount;
    }

    /** The index of its first value in an image of the map. */
    int offset() {
        return layout == Layout.NHWC ? firstPixel * channels : channel * pixels + firstPixel;
    }

    /** The number of values of an image. */
    int imageLength() {
        return channels * pixels;
    }
}
