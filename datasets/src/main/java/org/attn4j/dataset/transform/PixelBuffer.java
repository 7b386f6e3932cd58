package org.attn4j.dataset.transform;

import java.util.Arrays;
import org.attn4j.core.dataset.RgbImage;

/** 8-bit pixels, interleaved as red, green, blue, row by row: a borrowed image until they are changed, then a copy. */
final class PixelBuffer {

    private static final float HALF = 0.5f;

    private byte[] bytes = new byte[0];
    private byte[] ownBytes = new byte[0];
    private byte[] spare = new byte[0];
    private int width;
    private int height;

    /** Uses an image without copying it. */
    void borrow(RgbImage image) {
        bytes = image.pixels();
        width = image.width();
        height = image.height();
    }

    /** Copies a borrowed image, so that the pixels may be changed. */
    void makeOwn() {
        if (bytes != ownBytes) {
            byte[] copy = ensureSize(length());
            System.arraycopy(bytes, 0, copy, 0, length());
            bytes = copy;
        }
    }

    /** Replaces the pixels with the rounded levels of three planes. */
    void replace(int newWidth, int newHeight, float[] planes) {
        int count = newWidth * newHeight;
        byte[] target = ensureSize(3 * count);
        for (int i = 0; i < count; i++) {
            target[3 * i] = (byte) (int) (planes[i] + HALF);
            target[3 * i + 1] = (byte) (int) (planes[count + i] + HALF);
            target[3 * i + 2] = (byte) (int) (planes[2 * count + i] + HALF);
        }
        bytes = target;
        width = newWidth;
        height = newHeight;
    }

    /** Adds a black frame of this width in pixels on every side. */
    void pad(int frame) {
        int wider = width + 2 * frame;
        int size = 3 * wider * (height + 2 * frame);
        byte[] target = spare.length < size ? new byte[size] : spare;
        Arrays.fill(target, 0, size, (byte) 0);
        for (int y = 0; y < height; y++) {
            System.arraycopy(bytes, 3 * y * width, target, 3 * ((y + frame) * wider + frame), 3 * width);
        }
        spare = ownBytes;
        ownBytes = target;
        bytes = target;
        width = wider;
        height += 2 * frame;
    }

    /** The pixels, in an array of at least {@link #length()} bytes. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return 3 * width * height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    private byte[] ensureSize(int size) {
        if (ownBytes.length < size) {
            ownBytes = new byte[size];
        }
        return ownBytes;
    }
}
