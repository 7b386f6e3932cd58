package org.attn4j.dataset.cifar;

import java.util.List;
import org.attn4j.core.dataset.RgbImage;

/** Properties that both encodings of CIFAR-10 share. */
final class CifarFormat {

    /** The class names in label order. */
    static final List<String> CLASSES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    /** Side of an image in pixels. */
    static final int SIDE = 32;

    /** Bytes of one image: a plane each for red, green and blue. */
    static final int IMAGE_BYTES = 3 * SIDE * SIDE;

    /** The number of images in a published file; fewer are allowed, so that excerpts can be read. */
    static final int MOST_IMAGES = 10_000;

    /** Maximum size of a file; 10,000 images with labels and names take at most 31 MB. */
    static final int MOST_BYTES = 64 << 20;

    static final int TRAINING_FILES = 5;

    private CifarFormat() {}

    /** The image whose planes start at an offset. */
    static RgbImage image(byte[] planes, int offset) {
        int plane = SIDE * SIDE;
        byte[] pixels = new byte[IMAGE_BYTES];
        for (int i = 0; i < plane; i++) {
            pixels[3 * i] = planes[offset + i];
            pixels[3 * i + 1] = planes[offset + plane + i];
            pixels[3 * i + 2] = planes[offset + 2 * plane + i];
        }
        return new RgbImage(SIDE, SIDE, pixels);
    }
}
