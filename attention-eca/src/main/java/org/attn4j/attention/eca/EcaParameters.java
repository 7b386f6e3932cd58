package org.attn4j.attention.eca;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.expression.Padding;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.IntOr;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of efficient channel attention.
 *
 * @param kernel k, or the rule that computes it
 * @param gamma the rule's divisor
 * @param b the rule's offset
 * @param padding the values beyond the first and the last channel
 * @param channels which number of channels the rule uses
 */
public record EcaParameters(
        @Doc("kernel size k, an odd number of channels; adaptive computes it from the number of channels")
        @Default("adaptive")
        IntOr<Adaptive> kernel,

        @Doc("adaptive rule: the divisor in (log2(channels) + b) / gamma")
        @Default("2")
        @Range(min = 0, aboveMin = true)
        double gamma,

        @Doc("adaptive rule: the offset in (log2(channels) + b) / gamma") @Default("1")
        double b,

        @Doc("values beyond the first and last channel: zero, or circular (the channels at the other end)")
        @Default("zero")
        Padding padding,

        @Doc("adaptive rule: which channels count: output, the feature map's; planes, a ResNet stage's base width")
        @Default("output")
        Channels channels)
        implements AttentionParameters {

    /** Rejects kernels that have no centre. */
    public EcaParameters {
        if (kernel.number().isPresent()) {
            int k = kernel.number().getAsInt();
            if (k < 1 || k % 2 == 0) {
                throw new ParameterException("kernel", "must be odd and at least 1, was " + k);
            }
        }
    }

    @Override
    public AttentionModule create() {
        return new EfficientChannelAttention(this);
    }
}
