package org.attn4j.core.dataset;

/** Labelled images in a fixed order. Immutable, safe for any thread. */
public interface ImageSet {

    /** The number of images. */
    int size();

    /** The label of an image, from 0. */
    int label(int index);

    /**
     * An image; decoded on each call where the set is too large to keep.
     *
     * @throws org.attn4j.core.error.DataException where the file cannot be read
     */
    RgbImage image(int index);
}
