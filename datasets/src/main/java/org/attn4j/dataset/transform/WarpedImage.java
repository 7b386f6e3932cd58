package org.attn4j.dataset.transform;

import java.util.Arrays;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;
import org.attn4j.core.transform.ImageSize;
import org.attn4j.core.transform.Scaling;

/**
 * An image in a chain of transforms: its current pixels, and the geometry not yet applied to them. Reused for one image
 * after another. Not thread-safe.
 *
 * <p>Geometry is collected in the {@link Warp} as long as possible. It is applied earlier only if a delay would change
 * the result: before a downscaling resize (which needs a filter), a second rotation, a frame, and contrast after a crop
 * or rotation (whose mean is over the visible pixels).
 */
final class WarpedImage {

    private final Warp warp = new Warp();
    private final WarpRenderer renderer = new WarpRenderer();
    private final Downscaler downscaler = new Downscaler();
    private final Scaling levels = Scaling.levels();
    private final PixelBuffer pixels = new PixelBuffer();
    private float[] rendered = new float[0];

    /** Starts with an image, which is not modified. */
    void load(RgbImage image) {
        pixels.borrow(image);
        warp.reset(image.width(), image.height());
    }

    int width() {
        return warp.width();
    }

    int height() {
        return warp.height();
    }

    void resize(int width, int height) {
        if (!warp.downscalesTo(width, height)) {
            warp.resize(width, height);
            return;
        }
        if (warp.rotated()) {
            applyWarp();
        }
        warp.resize(width, height);
        downscaler.downscale(pixels, warp.beforeX(), warp.beforeY());
        warp.reset(width, height);
    }

    void crop(int top, int left, int height, int width) {
        if (top + height > height() || left + width > width()) {
            throw new DataException("the crop of " + new ImageSize(width, height) + " pixels at row " + top
                    + ", column " + left + " does not fit into an image of " + new ImageSize(width(), height()));
        }
        warp.crop(top, left, height, width);
    }

    /** Adds a black frame of this width in pixels on every side. */
    void pad(int frame) {
        if (warp.pending()) {
            applyWarp();
        }
        pixels.pad(frame);
        warp.reset(pixels.width(), pixels.height());
    }

    void flip() {
        warp.flip();
    }

    void rotate(double degrees) {
        if (warp.rotated()) {
            applyWarp();
        }
        warp.rotate(degrees);
    }

    /** Applied before pending geometry, which is allowed because black stays black. */
    void brightness(double factor) {
        pixels.makeOwn();
        Colour.brightness(pixels.bytes(), pixels.length(), factor);
    }

    void contrast(double factor) {
        if (!warp.showsWholeImage()) {
            applyWarp();
        }
        pixels.makeOwn();
        Colour.contrast(pixels.bytes(), pixels.length(), factor);
    }

    /** Applied before pending geometry, which is allowed because black stays black. */
    void saturation(double factor) {
        pixels.makeOwn();
        Colour.saturation(pixels.bytes(), pixels.length(), factor);
    }

    /** Writes the result as planes of red, green and blue. */
    void write(Scaling scaling, float[] into, int offset) {
        renderer.render(pixels, warp, scaling, into, offset);
    }

    /** The result in 8 bits, as a copy. */
    RgbImage image() {
        if (warp.pending()) {
            applyWarp();
        }
        return new RgbImage(pixels.width(), pixels.height(), Arrays.copyOf(pixels.bytes(), pixels.length()));
    }

    /** Applies the pending geometry, in 8 bits. */
    private void applyWarp() {
        int width = width();
        int height = height();
        if (rendered.length < 3 * width * height) {
            rendered = new float[3 * width * height];
        }
        renderer.render(pixels, warp, levels, rendered, 0);
        pixels.replace(width, height, rendered);
        warp.reset(width, height);
    }
}
