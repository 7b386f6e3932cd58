package org.attn4j.core.transform;

import java.util.Optional;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.random.Draw;

/**
 * Transforms an 8-bit image to another of the same or a different size. Implement {@link #apply}, and
 * {@link #outputSize} if the size changes; the other methods are optional and make chains faster.
 *
 * <p>Immutable and thread-safe.
 */
public non-sealed interface ImageTransform extends Transform {

    /**
     * Transforms one image.
     *
     * @param image the image; read-only, but can itself be returned
     * @param draw the random numbers of this image in this epoch; use no others, and draw them in a fixed order, so
     *     that equal draws give equal results
     * @throws org.attn4j.core.error.DataException if this image cannot be transformed
     */
    RgbImage apply(RgbImage image, Draw draw);

    /**
     * The size of the result of {@link #apply}; that of the input unless overridden.
     *
     * @param input the size of the image; empty if unknown
     * @return empty if the result's size depends on the image and is therefore unknown
     * @throws org.attn4j.core.error.ParameterException if the transform does not support that size; the message is
     *     shown with the transform's location in the configuration
     */
    default Optional<ImageSize> outputSize(Optional<ImageSize> input) {
        return input;
    }

    /**
     * This transform and the next one combined, if that is faster or avoids rounding to 8 bits in between; empty unless
     * overridden. The combination must draw the same random numbers.
     */
    default Optional<ImageTransform> joined(ImageTransform next) {
        return Optional.empty();
    }

    /**
     * Transforms one image and writes the result as scaled values: {@link #apply}, then {@link ImageValues#write},
     * unless overridden. An override must draw the same random numbers, write the same values except for the rounding
     * to 8 bits, and call {@link ImageValues#checkSize} before it writes.
     *
     * @param image the image; read-only
     * @param draw the random numbers of this image in this epoch
     * @param scaling the map from levels to values
     * @param into receives the values
     * @throws org.attn4j.core.error.DataException if the result is not square or this image cannot be transformed
     */
    default void write(RgbImage image, Draw draw, Scaling scaling, ImageValues into) {
        RgbImage result = apply(image, draw);
        into.checkSize(image, result.width(), result.height());
        into.write(result, scaling);
    }
}
