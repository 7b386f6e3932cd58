package org.attn4j.attention.gallery.ablation;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.expression.GateExpression;
import org.attn4j.core.expression.Rows;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.IntOr;
import org.attn4j.core.parameter.Range;

/**
 * SE-GC: g = sigmoid(s W^T) with a block-diagonal W: a gate depends on the channels of its group. Wang et al., ECA-Net,
 * arXiv:1910.03151, section 3.2.2. The paper's SE-GC1 has 16 groups, SE-GC2 groups of 16 channels, SE-GC3 groups of 8.
 *
 * @param groups G, or by-width to compute it from the width
 * @param width the number of channels per group if groups is by-width
 */
public record SeGcParameters(
        @Doc("groups of channels, which must divide the channels; or by-width: channels / width")
        @Default("16")
        @Range(min = 1)
        IntOr<ChannelDependentGroups> groups,

        @Doc("channels of a group where groups is by-width") @Default("16") @Range(min = 1)
        int width)
        implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return (GateExpression) shape ->
                Rows.mean(shape).blockLinear(groups(shape.channels()), "weight").sigmoid();
    }

    /**
     * G at a site.
     *
     * @throws ParameterException if the number of channels is not divisible
     */
    int groups(int channels) {
        int divisor = groups.number().orElse(width);
        if (channels % divisor != 0) {
            throw new ParameterException(
                    groups.number().isPresent() ? "groups" : "width",
                    "must divide the number of channels, " + channels + ", was " + divisor);
        }
        return groups.number().isPresent() ? divisor : channels / divisor;
    }
}
