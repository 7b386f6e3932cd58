package org.attn4j.trainer.batch;

import java.util.OptionalInt;
import org.attn4j.core.dataset.Examples;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageTransform;

/** One-pixel images: index and two random numbers become the three values. */
final class Pictures implements ImageSet, ImageTransform {

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
        return new Examples(pictures, pictures);
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
    public OptionalInt outputSize(int width, int height) {
        return OptionalInt.of(1);
    }

    @Override
    public OptionalInt fixedSize() {
        return OptionalInt.of(1);
    }

    @Override
    public void apply(RgbImage image, Draw draw, float[] into, int offset) {
        into[offset] = (image.pixels()[0] & 0xFF) + 256 * (image.pixels()[1] & 0xFF);
        into[offset + 1] = (float) draw.uniform();
        into[offset + 2] = (float) draw.uniform();
    }
}
