package org.attn4j.core.transform;

import java.util.Optional;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.random.Draw;

/**
 * From an 8-bit image to another, of the same or of another size. A transform of its own needs {@link #apply}, and
 * {@link #outputSize} if it changes the size; the other methods make chains faster and may be left alone.
 *
 * <p>Immutable and safe for any thread.
 */
public non-sealed interface ImageTransform extends Transform {

    /**
     * Transforms one image.
     *
     * @param image the image; must not be changed, may be returned
     * @param draw the random numbers of this image in this epoch; all chance comes from here, in a fixed order, so that
     *     equal draws give equal results
     * @throws org.attn4j.core.error.DataException if this image cannot be transformed
     */
    RgbImage apply(RgbImage image, Draw draw);

    /**
     * The size of the result, as {@link #apply} makes it; the input's unless overridden.
     *
     * @param input the size of the image; empty if it is not known
     * @return empty if the result's size depends on the image, and that is not known
     * @throws org.attn4j.core.error.ParameterException if the transform cannot work on that size; its message is shown
     *     with the transform's place in the configuration
     */
    default Optional<ImageSize> outputSize(Optional<ImageSize> input) {
        return input;
    }

    /**
     * This transform and the next as one that draws the same random numbers, if that is faster or avoids rounding to 8
     * bits in between; empty unless overridden.
     */
    default Optional<ImageTransform> joined(ImageTransform next) {
        return Optional.empty();
    }

    /**
     * Transforms one image and writes the result as scaled values: {@link #apply}, then {@link ImageValues#write}, unless
     * overridden. An override draws the same random numbers, writes what that would write up to the rounding to 8 bits,
     * and calls {@link ImageValues#checkSize} before it writes.
     *
     * @param image the image; must not be changed
     * @param draw the random numbers of this image in this epoch
     * @param scaling from levels to values
     * @param into receives the values
     * @throws org.attn4j.core.error.DataException if the result is not square, or this image cannot be transformed
     */
    default void write(RgbImage image, Draw draw, Scaling scaling, ImageValues into) {
        RgbImage result = apply(image, draw);
        into.checkSize(image, result.width(), result.height());
        into.write(result, scaling);
    }
}
