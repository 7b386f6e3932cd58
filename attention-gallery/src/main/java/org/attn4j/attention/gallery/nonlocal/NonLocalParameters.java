package org.attn4j.attention.gallery.nonlocal;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of the non-local block.
 *
 * @param reduction r
 * @param subsample whether phi and g are pooled
 */
public record NonLocalParameters(
        @Doc("embedded width is max(1, channels / reduction), rounded down") @Default("2") @Range(min = 1)
        int reduction,

        @Doc("pool the maxima of 2 x 2 pixels of phi and g, which quarters the pairs of pixels") @Default("false")
        boolean subsample)
        implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return new NonLocal(this);
    }
}
