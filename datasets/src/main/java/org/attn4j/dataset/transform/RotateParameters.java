package org.attn4j.dataset.transform;

import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.random.Draw;

/** {@code rotate}: about the centre, the size kept, black outside. */
public record RotateParameters(
        @Doc("angle in degrees, counter-clockwise") @Range(min = -360, max = 360)
        double degrees) implements Step {

    @Override
    public void apply(Canvas canvas, Draw draw) {
        canvas.rotate(degrees);
    }
}
