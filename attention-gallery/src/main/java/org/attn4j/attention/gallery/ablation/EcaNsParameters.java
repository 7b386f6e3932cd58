package org.attn4j.attention.gallery.ablation;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.expression.GateExpression;
import org.attn4j.core.expression.Rows;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;

/**
 * ECA-NS: one gate per channel from neighbouring channels' means, with a separate kernel for each channel, so k C weights.
 * Wang et al., ECA-Net, arXiv:1910.03151, section 3.2.2. In equation 6 of the paper the band starts at the channel itself;
 * the paper's code and this record centre it and pad with zeros.
 *
 * @param kernel k
 */
public record EcaNsParameters(
        @Doc("kernel size k, an odd number of channels") @Default("3")
        int kernel) implements AttentionParameters {

    /** Rejects kernels that have no centre. */
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
