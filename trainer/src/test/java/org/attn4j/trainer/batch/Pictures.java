package org.attn4j.trainer.batch;

import java.util.List;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageValues;
import org.attn4j.core.transform.TransformChain;
import org.attn4j.core.transform.ValueTransform;
import org.attn4j.trainer.data.Examples;

/** One-pixel images: index and two random numbers become the three values. */
final class Pictures implements ImageSet, ValueTransform {

    private final int size;
    private final int broken;

    private Pictures(int size, int broken) {
        this.size = size;
        this.broken = broken;
    }

    static Examples of(int size) {
        return broken(size, -1);
    }

    /** The image with that index cannot be read. */
    static Examples broken(int size, int index) {
        Pictures pictures = new Pictures(size, index);
        return new Examples(pictures, TransformChain.of(List.of(() -> pictures)));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int label(int index) {
        return index % 10;
    }

    @Override
    public RgbImage image(int index) {
        if (index == broken) {
            throw new DataException("image " + index + " is broken");
        }
        return new RgbImage(1, 1, new byte[] {(byte) index, (byte) (index >> 8), 0});
    }

    @Override
    public void apply(ImageValues values, Draw draw) {
        values.set(0, 0, 0, Math.round(255 * values.get(0, 0, 0)) + 256 * Math.round(255 * values.get(1, 0, 0)));
        values.set(1, 0, 0, (float) draw.uniform());
        values.set(2, 0, 0, (float) draw.uniform());
    }
}
