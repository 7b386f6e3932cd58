package org.attn4j.attention.gallery.context;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of global context.
 *
 * @param reduction r
 * @param fusion how the transformed context is applied to the feature map
 */
public record GcParameters(
        @Doc("hidden width is channels / reduction rounded to the nearest, at least 1") @Default("8") @Range(min = 1)
        int reduction,

        @Doc("scale: a sigmoid gate a channel, as in timm; add: added to every pixel, as in the paper")
        @Default("scale")
        Fusion fusion)
        implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return new GlobalContext(this);
    }
}
