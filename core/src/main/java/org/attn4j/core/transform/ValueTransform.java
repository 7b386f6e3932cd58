package org.attn4j.core.transform;

import org.attn4j.core.random.Draw;

/**
 * Changes an image's finished values, normalised if the chain has a {@link Scaling}, in place; the size stays.
 *
 * <p>Immutable and safe for any thread.
 */
public non-sealed interface ValueTransform extends Transform {

    /**
     * Transforms one image's values.
     *
     * @param values the values, red, green and blue; finite before and after
     * @param draw the random numbers of this image in this epoch; all chance comes from here, in a fixed order, so that
     *     equal draws give equal results
     */
    void apply(ImageValues values, Draw draw);
}
