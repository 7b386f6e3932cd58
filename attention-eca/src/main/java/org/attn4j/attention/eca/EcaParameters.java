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
 * @param kernel k, or the rule that gives it
 * @param gamma the rule's divisor
 * @param b the rule's offset
 * @param padding what lies beyond the first and the last channel
 * @param channels whose number of channels the rule looks at
 */
public record EcaParameters(
        @Doc("number of neighbouring channels that a gate depends on, odd; or adaptive, from the number of channels")
        @Default("adaptive")
        IntOr<Adaptive> kernel,

        @Doc("adaptive rule: divisor of log2(channels) + b") @Default("2") @Range(min = 0, aboveMin = true)
        double gamma,

        @Doc("adaptive rule: added to log2(channels)") @Default("1")
        double b,

        @Doc("padding at both ends of the channels: zero, or circular, which wraps around") @Default("zero")
        Padding padding,

        @Doc(
                "channel count in the adaptive rule: output, the feature map's channels; planes, the stage's base width in ResNets")
        @Default("output")
        Channels channels)
        implements AttentionParameters {

    /** Refuses kernels that have no centre. */
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
