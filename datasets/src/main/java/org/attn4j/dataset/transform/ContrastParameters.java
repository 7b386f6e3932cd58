package org.attn4j.dataset.transform;

import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.random.Draw;

/** {@code contrast}: blends with the rounded mean of the grey image. Clipped to 0..255. */
public record ContrastParameters(
        @Doc("share of the image in the blend; 1 changes nothing") @Range(min = 0)
        double factor) implements TransformStep {

    @Override
    public void apply(WarpedImage warped, Draw draw) {
        warped.contrast(factor);
    }
}
