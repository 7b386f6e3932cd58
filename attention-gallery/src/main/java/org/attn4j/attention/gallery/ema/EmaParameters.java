package org.attn4j.attention.gallery.ema;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameter of efficient multi-scale attention.
 *
 * @param groups G
 */
public record EmaParameters(
        @Doc("groups of channels; the largest divisor of the channels up to it") @Default("32") @Range(min = 1)
        int groups)
        implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return new MultiScaleAttention(groups);
    }
}
