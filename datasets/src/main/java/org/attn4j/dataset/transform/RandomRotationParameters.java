package org.attn4j.dataset.transform;

import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.random.Draw;

/** {@code random-rotation}: by an angle uniform in [-degrees, degrees], about the centre. Takes one random number. */
public record RandomRotationParameters(
        @Doc("largest angle in degrees, in either direction") @Range(min = 0, max = 180)
        double degrees) implements Step {

    @Override
    public void apply(Canvas canvas, Draw draw) {
        canvas.rotate(draw.uniform(-degrees, degrees));
    }
}
