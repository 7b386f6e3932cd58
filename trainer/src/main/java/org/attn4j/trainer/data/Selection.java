package org.attn4j.trainer.data;

import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.RgbImage;

/** A selection of a set's images, in any order. Immutable, safe for any thread. */
public final class Selection implements ImageSet {

    private final ImageSet images;
    private final int[] indices;

    /**
     * Selects images by index.
     *
     * @param images the whole set
     * @param indices indices in the whole set, each 0..size-1; copied
     */
    public Selection(ImageSet images, int[] indices) {
        this.images = images;
        this.indices = indices.clone();
        for (int index : indices) {
            if (index < 0 || index >= images.size()) {
                throw new IndexOutOfBoundsException("image " + index + " of " + images.size());
            }
        }
    }

    @Override
    public int size() {
        return indices.length;
    }

    @Override
    public int label(int index) {
        return images.label(indices[index]);
    }

    @Override
    public RgbImage image(int index) {
        return images.image(indices[index]);
    }

    /** The indices in the whole set, in this selection's order; a copy. */
    public int[] indices() {
        return indices.clone();
    }
}
