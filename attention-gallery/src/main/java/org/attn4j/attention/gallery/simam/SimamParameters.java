package org.attn4j.attention.gallery.simam;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameter of simple, parameter-free attention.
 *
 * @param lambda added to the variance
 */
public record SimamParameters(
        @Doc("what is added to each channel's variance; the paper's ImageNet commands have 0.1")
        @Default("0.0001")
        @Range(min = 0, aboveMin = true)
        double lambda)
        implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return new SimpleAttention(lambda);
    }
}
