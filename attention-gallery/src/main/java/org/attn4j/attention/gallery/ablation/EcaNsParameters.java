package org.attn4j.attention.gallery.ablation;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.expression.GateExpression;
import org.attn4j.core.expression.Rows;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;

/**
 * ECA-NS: a gate from neighbouring channels' means with a separate kernel for each channel, k C weights. Wang et al.,
 * ECA-Net, arXiv:1910.03151, section 3.2.2. In equation 6 of the paper the band begins at the channel itself; here, as
 * in the paper's code, it is centred, with zero padding.
 *
 * @param kernel k
 */
public record EcaNsParameters(
        @Doc("neighbouring channels that a gate sees: an odd number") @Default("3")
        int kernel) implements AttentionParameters {

    /** Rejects kernels without a centre. */
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
