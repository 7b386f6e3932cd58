package org.attn4j.attention.gallery.coordinate;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameter of coordinate attention.
 *
 * @param reduction r
 */
public record CoordinateParameters(
        @Doc("hidden width is max(8, channels / reduction), rounded down") @Default("32") @Range(min = 1)
        int reduction) implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return new CoordinateAttention(reduction);
    }
}
