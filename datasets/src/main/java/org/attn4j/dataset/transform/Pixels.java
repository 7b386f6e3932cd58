package org.attn4j.dataset.transform;

import java.util.Arrays;
import org.attn4j.core.dataset.RgbImage;

/** 8-bit pixels, red, green, blue by turns, row by row: someone's image until they are changed, then an own copy. */
final class Pixels {

    private static final float HALF = 0.5f;

    private byte[] bytes = new byte[0];
    private byte[] own = new byte[0];
    private byte[] spare = new byte[0];
    private int width;
    private int height;

    /** Shows an image without copying it. */
    void borrow(RgbImage image) {
        bytes = image.pixels();
        width = image.width();
        height = image.height();
    }

    /** Makes the pixels safe to change. */
    void own() {
        if (bytes != own) {
            byte[] copy = room(length());
            System.arraycopy(bytes, 0, copy, 0, length());
            bytes = copy;
        }
    }

    /** Takes rounded levels from three planes. */
    void replace(int newWidth, int newHeight, float[] planes) {
        int count = newWidth * newHeight;
        byte[] target = room(3 * count);
        for (int i = 0; i < count; i++) {
            target[3 * i] = (byte) (int) (planes[i] + HALF);
            target[3 * i + 1] = (byte) (int) (planes[count + i] + HALF);
            target[3 * i + 2] = (byte) (int) (planes[2 * count + i] + HALF);
        }
        bytes = target;
        width = newWidth;
        height = newHeight;
    }

    /** Adds a black frame, so many pixels wide on every side. */
    void pad(int frame) {
        int wider = width + 2 * frame;
        int size = 3 * wider * (height + 2 * frame);
        byte[] target = spare.length < size ? new byte[size] : spare;
        Arrays.fill(target, 0, size, (byte) 0);
        for (int y = 0; y < height; y++) {
            System.arraycopy(bytes, 3 * y * width, target, 3 * ((y + frame) * wider + frame), 3 * width);
        }
        spare = own;
        own = target;
        bytes = target;
        width = wider;
        height += 2 * frame;
    }

    /** At least {@link #length()} long. */
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

    private byte[] room(int size) {
        if (own.length < size) {
            own = new byte[size];
        }
        return own;
    }
}
