package org.attn4j.dataset.transform;

import java.util.Optional;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.TransformParameters;

/** One transform of a chain. Immutable; what belongs to an image is in the {@link Canvas}. */
interface Step extends TransformParameters {

    /**
     * The size behind the step.
     *
     * @param before the size in front of it; nothing where it depends on the image
     * @throws org.attn4j.core.error.ParameterException where the step cannot work on that size
     */
    default Optional<Size> after(Optional<Size> before) {
        return before;
    }

    /** Does the step; takes its random numbers from the draw in a fixed order. */
    void apply(Canvas canvas, Draw draw);
}
