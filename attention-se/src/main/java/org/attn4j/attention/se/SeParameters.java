package org.attn4j.attention.se;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.expression.GateExpression;
import org.attn4j.core.expression.Rows;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * Squeeze-and-excitation: one gate per channel, computed from all channels' means through a bottleneck.
 *
 * <p>N batch, C channels, R = max(1, C / reduction) hidden units:
 * <pre>
 *   s = mean of x over H, W              [N,C,H,W] -> [N,C]
 *   h = relu(s w1^T + b1)                [N,R], w1 [R,C]
 *   g = sigmoid(h w2^T + b2)             [N,C], w2 [C,R], each in (0,1)
 *   y = x * g                            [N,C,H,W]
 * </pre>
 * Adds 2CR weights, and R + C biases if there are any. Paper: Hu et al., Squeeze-and-Excitation Networks,
 * arXiv:1709.01507, section 3.
 *
 * @param reduction r
 * @param bias whether both linear layers have biases
 */
public record SeParameters(
        @Doc("hidden width is max(1, channels / reduction), rounded down") @Default("16") @Range(min = 1)
        int reduction,

        @Doc("biases in both linear layers; the paper's ResNets have none") @Default("true")
        boolean bias)
        implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return (GateExpression)
                shape -> Rows.mean(shape).reductionBottleneck(reduction, bias).sigmoid();
    }
}
