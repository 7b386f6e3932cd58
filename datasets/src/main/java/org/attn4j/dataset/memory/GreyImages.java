package org.attn4j.dataset.memory;

import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.RgbImage;

/** Grey images of one size in memory, returned with the grey level as red, green and blue. Immutable. */
public final class GreyImages implements ImageSet {

    private final int[] labels;
    private final byte[] levels;
    private final int width;
    private final int height;

    /**
     * Images with their labels.
     *
     * @param labels from 0; copied
     * @param levels width * height bytes for each label, row by row; not copied
     */
    public GreyImages(int[] labels, byte[] levels, int width, int height) {
        if (levels.length != (long) labels.length * width * height) {
            throw new IllegalArgumentException(
                    levels.length + " bytes for " + labels.length + " images of " + width + " x " + height + " pixels");
        }
        this.labels = labels.clone();
        this.levels = levels;
        this.width = width;
        this.height = height;
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public int label(int index) {
        return labels[index];
    }

    @Override
    public RgbImage image(int index) {
        byte[] pixels = new byte[3 * width * height];
        int source = Math.multiplyExact(index, width * height);
        for (int i = 0; i < pixels.length; i += 3) {
            byte level = levels[source++];
            pixels[i] = level;
            pixels[i + 1] = level;
            pixels[i + 2] = level;
        }
        return new RgbImage(width, height, pixels);
    }
}
