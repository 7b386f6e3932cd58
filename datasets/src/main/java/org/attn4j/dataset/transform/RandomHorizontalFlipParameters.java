package org.attn4j.dataset.transform;

import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.random.Draw;

/** {@code random-horizontal-flip}: flips the image horizontally with a probability. Draws one random number. */
public record RandomHorizontalFlipParameters(
        @Doc("probability of a flip") @Default("0.5") @Range(min = 0, max = 1)
        double p) implements TransformStep {

    @Override
    public void apply(WarpedImage warped, Draw draw) {
        if (draw.uniform() < p) {
            warped.flip();
        }
    }
}
