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
 * @param kernel k, or adaptive to compute it by the rule
 * @param gamma the rule's divisor
 * @param b the rule's offset
 * @param padding the values beyond the first and the last channel
 * @param channels the number of channels that the rule uses
 */
public record EcaParameters(
        @Doc("neighbouring channels that a gate sees: an odd number, or adaptive: from the number of channels")
        @Default("adaptive")
        IntOr<Adaptive> kernel,

        @Doc("adaptive rule: what log2(channels) is divided by") @Default("2") @Range(min = 0, aboveMin = true)
        double gamma,

        @Doc("adaptive rule: what is added to log2(channels)") @Default("1")
        double b,

        @Doc("beyond the first and the last channel: zero, or circular: the channels of the other end") @Default("zero")
        Padding padding,

        @Doc("adaptive rule: output, the feature map's channels; planes, the stage's base width in ResNets")
        @Default("output")
        Channels channels)
        implements AttentionParameters {

    /** Rejects kernels without a centre. */
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
