package org.attn4j.dataset.transform;

import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.random.Draw;

/** {@code brightness}: blends the image with black; a factor above 1 brightens. Clipped to 0..255. */
public record BrightnessParameters(
        @Doc("weight of the image in the blend; 1 leaves it unchanged") @Range(min = 0)
        double factor) implements TransformStep {

    @Override
    public void apply(WarpedImage warped, Draw draw) {
        warped.brightness(factor);
    }
}
