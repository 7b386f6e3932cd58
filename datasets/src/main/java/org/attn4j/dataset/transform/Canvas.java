package org.attn4j.dataset.transform;

import java.util.Arrays;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;
import org.attn4j.core.transform.ImageSize;
import org.attn4j.core.transform.Scaling;

/**
 * One image on its way through a chain: its pixels so far, and the geometry not yet applied to them. Used by one thread,
 * for many images one after the other.
 *
 * <p>Geometry waits in the {@link Warp} as long as it can. Pixels are computed early only where waiting would change the
 * result: a resize that shrinks (it needs a filter), a second rotation, a frame, and contrast behind a crop or rotation
 * (its mean is that of what is visible).
 */
final class Canvas {

    private final Warp warp = new Warp();
    private final Painter painter = new Painter();
    private final Shrinker shrinker = new Shrinker();
    private final Scaling levels = Scaling.levels();
    private final Pixels pixels = new Pixels();
    private float[] drawn = new float[0];

    /** Begins with an image, which is not changed. */
    void load(RgbImage image) {
        pixels.borrow(image);
        warp.start(image.width(), image.height());
    }

    int width() {
        return warp.width();
    }

    int height() {
        return warp.height();
    }

    void resize(int width, int height) {
        if (!warp.shrinksAt(width, height)) {
            warp.resize(width, height);
            return;
        }
        if (warp.rotated()) {
            settle();
        }
        warp.resize(width, height);
        shrinker.shrink(pixels, warp.beforeX(), warp.beforeY());
        warp.start(width, height);
    }

    void crop(int top, int left, int height, int width) {
        if (top + height > height() || left + width > width()) {
            throw new DataException("the crop of " + new ImageSize(width, height) + " pixels at row " + top
                    + ", column " + left + " does not lie in an image of " + new ImageSize(width(), height()));
        }
        warp.crop(top, left, height, width);
    }

    /** Puts a black frame around the image, so many pixels wide on every side. */
    void pad(int frame) {
        if (warp.pending()) {
            settle();
        }
        pixels.pad(frame);
        warp.start(pixels.width(), pixels.height());
    }

    void flip() {
        warp.flip();
    }

    void rotate(double degrees) {
        if (warp.rotated()) {
            settle();
        }
        warp.rotate(degrees);
    }

    /** Black stays black, so this may be done before pending geometry. */
    void brightness(double factor) {
        pixels.own();
        Colour.brightness(pixels.bytes(), pixels.length(), factor);
    }

    void contrast(double factor) {
        if (!warp.whole()) {
            settle();
        }
        pixels.own();
        Colour.contrast(pixels.bytes(), pixels.length(), factor);
    }

    /** Black stays black, so this may be done before pending geometry. */
    void saturation(double factor) {
        pixels.own();
        Colour.saturation(pixels.bytes(), pixels.length(), factor);
    }

    /** Writes the result as planes of red, green and blue. */
    void write(Scaling scaling, float[] into, int offset) {
        painter.paint(pixels, warp, scaling, into, offset);
    }

    /** The result in 8 bits, in memory of its own. */
    RgbImage image() {
        if (warp.pending()) {
            settle();
        }
        return new RgbImage(pixels.width(), pixels.height(), Arrays.copyOf(pixels.bytes(), pixels.length()));
    }

    /** Applies the pending geometry now, in 8 bits. */
    private void settle() {
        int width = width();
        int height = height();
        if (drawn.length < 3 * width * height) {
            drawn = new float[3 * width * height];
        }
        painter.paint(pixels, warp, levels, drawn, 0);
        pixels.replace(width, height, drawn);
        warp.start(width, height);
    }
}
