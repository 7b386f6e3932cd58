package org.attn4j.attention.gallery.sge;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameter of spatial group-wise enhancement.
 *
 * @param groups G
 */
public record SgeParameters(
        @Doc("groups of channels; the largest divisor of the channels up to it") @Default("64") @Range(min = 1)
        int groups)
        implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return new SpatialGroupEnhancement(groups);
    }
}
