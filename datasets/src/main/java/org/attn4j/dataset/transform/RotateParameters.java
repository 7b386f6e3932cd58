package org.attn4j.dataset.transform;

import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.random.Draw;

/** {@code rotate}: rotates about the centre, keeps the size, and fills with black. */
public record RotateParameters(
        @Doc("angle in degrees, counter-clockwise") @Range(min = -360, max = 360)
        double degrees) implements TransformStep {

    @Override
    public void apply(WarpedImage warped, Draw draw) {
        warped.rotate(degrees);
    }
}
