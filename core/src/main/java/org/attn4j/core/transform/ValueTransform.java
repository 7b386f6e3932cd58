package org.attn4j.core.transform;

import org.attn4j.core.random.Draw;

/**
 * Changes the values of an image in place, after all image transforms and the {@link Scaling}.
 *
 * <p>Immutable and thread-safe.
 */
public non-sealed interface ValueTransform extends Transform {

    /**
     * Transforms one image's values.
     *
     * @param values the values of red, green and blue; finite, and must stay finite
     * @param draw the random numbers of this image in this epoch; use no others, and draw them in a fixed order, so
     *     that equal draws give equal results
     */
    void apply(ImageValues values, Draw draw);
}
