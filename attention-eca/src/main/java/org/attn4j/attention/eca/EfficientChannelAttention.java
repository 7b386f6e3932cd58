package org.attn4j.attention.eca;

import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.expression.GateExpression;
import org.attn4j.core.expression.Padding;
import org.attn4j.core.expression.Rows;

/**
 * Efficient channel attention: one gate per channel, computed from neighbouring channels' means.
 *
 * <p>N batch, C channels, H x W space, k kernel width, * channel-wise product:
 * <pre>
 *   s = mean of x over H, W       [N,C,H,W] -> [N,C]
 *   z[n,c] = sum_j w[j] * s[n, c + j - (k-1)/2]      cross-correlation, no bias, zero padding
 *   g = sigmoid(z)                [N,C], each in (0,1)
 *   y = x * g                     [N,C,H,W]
 * </pre>
 * Adds exactly k weights. Paper: Wang et al., ECA-Net, arXiv:1910.03151, section 3.2. With circular padding s[n,-1] is
 * s[n,C-1]; this is timm's CECA, for which there is no paper.
 */
record EfficientChannelAttention(EcaParameters parameters) implements GateExpression {

    @Override
    public Rows gate(FeatureShape shape) {
        return Rows.mean(shape)
                .channelConvolution(kernel(shape), "weight", parameters.padding())
                .sigmoid();
    }

    private int kernel(FeatureShape shape) {
        int channels = parameters.channels().of(shape);
        int kernel = parameters
                .kernel()
                .number()
                .orElseGet(() -> KernelRule.width(channels, parameters.gamma(), parameters.b()));
        if (parameters.padding() == Padding.CIRCULAR && (kernel - 1) / 2 > shape.channels()) {
            throw new ParameterException(
                    "kernel",
                    "must be at most 2 * channels + 1 = " + (2 * shape.channels() + 1) + " with circular padding, was "
                            + kernel);
        }
        return kernel;
    }
}
