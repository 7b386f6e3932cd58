package org.attn4j.dataset.transform;

import org.attn4j.core.random.Draw;

/** {@code horizontal-flip}: flips the image horizontally. */
public record HorizontalFlipParameters() implements TransformStep {

    @Override
    public void apply(WarpedImage warped, Draw draw) {
        warped.flip();
    }
}
