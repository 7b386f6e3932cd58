package org.attn4j.attention.gallery.fca;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of frequency channel attention.
 *
 * @param reduction r of the bottleneck
 * @param frequencies how many groups of channels there are, each with a frequency of its own
 */
public record FcaParameters(
        @Doc("hidden width is max(1, channels / reduction), rounded down") @Default("16") @Range(min = 1)
        int reduction,

        @Doc("number of frequencies, the best ones of the paper first; channels must be a multiple of it")
        @Default("16")
        @Range(min = 1, max = 32)
        int frequencies)
        implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return new FrequencyChannelAttention(reduction, frequencies);
    }
}
