package org.attn4j.attention.gallery.triplet;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;

/**
 * The parameter of triplet attention.
 *
 * @param kernel k of the three convolutions
 */
public record TripletParameters(
        @Doc("kernel size of the three convolutions, an odd number") @Default("7")
        int kernel) implements AttentionParameters {

    /** Rejects kernels that have no centre. */
    public TripletParameters {
        if (kernel < 1 || kernel % 2 == 0) {
            throw new ParameterException("kernel", "must be odd and at least 1, was " + kernel);
        }
    }

    @Override
    public AttentionModule create() {
        return new TripletAttention(kernel);
    }
}
