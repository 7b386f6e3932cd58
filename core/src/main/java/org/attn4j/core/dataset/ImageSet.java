package org.attn4j.core.dataset;

/** Labelled images in a fixed order. Immutable and thread-safe. */
public interface ImageSet {

    /** The number of images. */
    int size();

    /** The label of an image, from 0. */
    int label(int index);

    /**
     * An image; decoded on each call if the set is too large to keep in memory.
     *
     * @throws org.attn4j.core.error.DataException if the file cannot be read
     */
    RgbImage image(int index);
}
