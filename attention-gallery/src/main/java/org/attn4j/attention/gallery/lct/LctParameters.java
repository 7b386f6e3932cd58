package org.attn4j.attention.gallery.lct;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameter of the linear context transform.
 *
 * @param groups G
 */
public record LctParameters(
        @Doc("groups of channels; the largest divisor of the channels up to it with two channels per group or more")
        @Default("64")
        @Range(min = 1)
        int groups)
        implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return new LinearContextTransform(groups);
    }
}
