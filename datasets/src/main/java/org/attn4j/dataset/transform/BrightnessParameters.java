package org.attn4j.dataset.transform;

import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.random.Draw;

/** {@code brightness}: blends with black; above 1 it brightens. Clipped to 0..255. */
public record BrightnessParameters(
        @Doc("share of the image in the blend; 1 changes nothing") @Range(min = 0)
        double factor) implements TransformStep {

    @Override
    public void apply(WarpedImage warped, Draw draw) {
        warped.brightness(factor);
    }
}
