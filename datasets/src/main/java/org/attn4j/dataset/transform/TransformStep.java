package org.attn4j.dataset.transform;

import java.util.List;
import java.util.Optional;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageSize;
import org.attn4j.core.transform.Transform;
import org.attn4j.core.transform.TransformParameters;

/** An image transform of this room. Immutable; the state of an image is in the {@link WarpedImage}. */
interface TransformStep extends TransformParameters {

    /**
     * The image size after the step.
     *
     * @param before the size before the step; empty if it depends on the image
     * @throws org.attn4j.core.error.ParameterException if the step cannot work on that size
     */
    default Optional<ImageSize> after(Optional<ImageSize> before) {
        return before;
    }

    /** Applies the step; uses random numbers of the draw in a fixed order. */
    void apply(WarpedImage warped, Draw draw);

    @Override
    default Transform create() {
        return new FusedSteps(List.of(this));
    }
}
