package org.attn4j.dataset.transform;

import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.random.Draw;

/** {@code contrast}: blends the image with the rounded mean of its greyscale version. Clipped to 0..255. */
public record ContrastParameters(
        @Doc("weight of the image in the blend; 1 leaves it unchanged") @Range(min = 0)
        double factor) implements TransformStep {

    @Override
    public void apply(WarpedImage warped, Draw draw) {
        warped.contrast(factor);
    }
}
