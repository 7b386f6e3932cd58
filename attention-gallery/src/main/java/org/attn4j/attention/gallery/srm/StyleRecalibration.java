package org.attn4j.attention.gallery.srm;

import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.expression.GateExpression;
import org.attn4j.core.expression.Rows;

/**
 * Style-based recalibration: each channel's gate from its own mean and deviation, normalised over the batch.
 *
 * <pre>
 *   m = mean, d = sqrt(variance + 1e-5) of x over H, W       [N,C], sum of squares divided by HW - 1
 *   z = a * m + b * d                                        [N,C], a and b [C]
 *   g = sigmoid(norm(z))                                     [N,C]
 *   y = x * g                                                [N,C,H,W]
 * </pre>
 * 2C weights, initialised to 0, so that g is 0.5 at first, and 2C of the normalisation; none of them is decayed, as in
 * the paper's code. If HW is 1, the variance is 0; the paper's code divides by 0 in this case. Paper: Lee et al., SRM,
 * arXiv:1903.10829, section 3.
 */
final class StyleRecalibration implements GateExpression {

    private static final double EPSILON = 1e-5;
    private static final double MOMENTUM = 0.1;

    @Override
    public Rows gate(FeatureShape shape) {
        Rows mean = Rows.mean(shape);
        Rows deviation = Rows.variance(shape).plus(EPSILON).sqrt();
        return mean.scale("a", 0, false)
                .plus(deviation.scale("b", 0, false))
                .batchNorm(1, MOMENTUM, false)
                .sigmoid();
    }
}
