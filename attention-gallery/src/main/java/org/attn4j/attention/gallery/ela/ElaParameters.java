package org.attn4j.attention.gallery.ela;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of efficient local attention. The paper's ELA-T has kernel 5, width 1 and 32 groups, ELA-B, the default, 7, 1
 * and 16, ELA-S 5, 8 and 16, ELA-L 7, 8 and 16.
 *
 * @param kernel k of the convolution along rows and columns
 * @param width M, channels per group of the convolution
 * @param groups G of the normalisation
 */
public record ElaParameters(
        @Doc("kernel size of the convolution along rows and columns, an odd number") @Default("7")
        int kernel,

        @Doc("channels per group of the convolution, 1 for depthwise; the largest divisor of the channels up to it")
        @Default("1")
        @Range(min = 1)
        int width,

        @Doc("groups of the normalisation; the largest divisor of the channels up to it") @Default("16") @Range(min = 1)
        int groups)
        implements AttentionParameters {

    /** Rejects kernels that have no centre. */
    public ElaParameters {
        if (kernel < 1 || kernel % 2 == 0) {
            throw new ParameterException("kernel", "must be odd and at least 1, was " + kernel);
        }
    }

    @Override
    public AttentionModule create() {
        return new EfficientLocalAttention(this);
    }
}
