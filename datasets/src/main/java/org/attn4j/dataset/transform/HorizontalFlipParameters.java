package org.attn4j.dataset.transform;

import org.attn4j.core.random.Draw;

/** {@code horizontal-flip}: flips the image horizontally. */
public record HorizontalFlipParameters() implements Step {

    @Override
    public void apply(Canvas canvas, Draw draw) {
        canvas.flip();
    }
}
