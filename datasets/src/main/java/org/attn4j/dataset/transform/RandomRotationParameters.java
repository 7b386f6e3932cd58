package org.attn4j.dataset.transform;

import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.random.Draw;

/** {@code random-rotation}: rotates about the centre by a uniform angle in [-degrees, degrees]. Draws one number. */
public record RandomRotationParameters(
        @Doc("maximum angle in degrees, in either direction") @Range(min = 0, max = 180)
        double degrees) implements TransformStep {

    @Override
    public void apply(WarpedImage warped, Draw draw) {
        warped.rotate(draw.uniform(-degrees, degrees));
    }
}
