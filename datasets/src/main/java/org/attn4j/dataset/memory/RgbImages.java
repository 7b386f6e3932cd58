package org.attn4j.dataset.memory;

import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.RgbImage;

/** Colour images in memory. Immutable and thread-safe. */
public final class RgbImages implements ImageSet {

    private final int[] labels;
    private final RgbImage[] images;

    /**
     * Images with their labels.
     *
     * @param labels from 0, one per image; copied
     * @param images the array is copied, the pixels are not
     */
    public RgbImages(int[] labels, RgbImage[] images) {
        if (labels.length != images.length) {
            throw new IllegalArgumentException(labels.length + " labels for " + images.length + " images");
        }
        this.labels = labels.clone();
        this.images = images.clone();
    }

    @Override
    public int size() {
        return images.length;
    }

    @Override
    public int label(int index) {
        return labels[index];
    }

    @Override
    public RgbImage image(int index) {
        return images[index];
    }
}
