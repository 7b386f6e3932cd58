package org.attn4j.attention.gallery.ablation;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.expression.GateExpression;
import org.attn4j.core.expression.Rows;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;

/**
 * ECA-NS: a gate from neighbouring channels' means, each channel with a kernel of its own, so k C weights. Wang et al.,
 * ECA-Net, arXiv:1910.03151, section 3.2.2. Equation 6 of the paper draws a band that begins at the channel itself; the
 * paper's code, and this, centre it and take zeros outside.
 *
 * @param kernel k
 */
public record EcaNsParameters(
        @Doc("number of neighbouring channels that a gate depends on, odd") @Default("3")
        int kernel) implements AttentionParameters {

    /** Refuses kernels that have no centre. */
    public EcaNsParameters {
        if (kernel < 1 || kernel % 2 == 0) {
            throw new ParameterException("kernel", "must be odd and at least 1, was " + kernel);
        }
    }

    @Override
    public AttentionModule create() {
        return (GateExpression)
                shape -> Rows.mean(shape).channelKernels(kernel, "weight").sigmoid();
    }
}
