package org.attn4j.trainer.data;

import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.RgbImage;

/** One-pixel images whose levels are the image's index. */
record Labels(int... labels) implements ImageSet {

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
        byte level = (byte) index;
        return new RgbImage(1, 1, new byte[] {level, level, level});
    }
}
