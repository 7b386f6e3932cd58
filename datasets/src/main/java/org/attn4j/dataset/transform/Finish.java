package org.attn4j.dataset.transform;

import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.TransformParameters;

/** A transform of a chain's finished values, behind all steps and normalisation. Immutable. */
interface Finish extends TransformParameters {

    /**
     * Changes values in place; takes its random numbers from the draw in a fixed order.
     *
     * @param values holds [3,S,S] as planes of red, green, blue
     * @param offset where the image starts
     * @param side S
     */
    void apply(float[] values, int offset, int side, Draw draw);
}
