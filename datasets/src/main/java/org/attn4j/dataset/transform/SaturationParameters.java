package org.attn4j.dataset.transform;

import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.random.Draw;

/** {@code saturation}: blends the image with its greyscale version, 0.299 R + 0.587 G + 0.114 B. Clipped to 0..255. */
public record SaturationParameters(
        @Doc("weight of the image in the blend; 1 leaves it unchanged") @Range(min = 0)
        double factor) implements TransformStep {

    @Override
    public void apply(WarpedImage warped, Draw draw) {
        warped.saturation(factor);
    }
}
