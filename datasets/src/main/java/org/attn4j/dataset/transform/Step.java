package org.attn4j.dataset.transform;

import java.util.List;
import java.util.Optional;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageSize;
import org.attn4j.core.transform.Transform;
import org.attn4j.core.transform.TransformParameters;

/** One image transform of this room. Immutable; what belongs to an image is in the {@link Canvas}. */
interface Step extends TransformParameters {

    /**
     * The size behind the step.
     *
     * @param before the size in front of it; empty if it depends on the image
     * @throws org.attn4j.core.error.ParameterException if the step cannot work on that size
     */
    default Optional<ImageSize> after(Optional<ImageSize> before) {
        return before;
    }

    /** Does the step; takes its random numbers from the draw in a fixed order. */
    void apply(Canvas canvas, Draw draw);

    @Override
    default Transform create() {
        return new Steps(List.of(this));
    }
}
