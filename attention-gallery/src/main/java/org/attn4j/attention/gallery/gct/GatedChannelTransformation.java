package org.attn4j.attention.gallery.gct;

import java.util.Optional;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.expression.GateExpression;
import org.attn4j.core.expression.Rows;

/**
 * Gated channel transformation: each channel's gate from its norm relative to all channels' norms.
 *
 * <pre>
 *   r = sqrt(sum of x^2 over H, W + 1e-5)              [N,C]
 *   e = alpha * r                                      [N,C]
 *   u = e / sqrt(mean of e^2 over C + 1e-5)            [N,C]
 *   g = 1 + tanh(gamma * u + beta)                     [N,C], each in (0,2)
 *   y = x * g                                          [N,C,H,W]
 * </pre>
 * 3C weights: alpha is initialised to 1, gamma and beta to 0, so that y = x at first; beta is not decayed. The paper
 * uses it before every convolution. Paper: Yang et al., Gated Channel Transformation, arXiv:1909.11519, section 3.
 */
final class GatedChannelTransformation implements GateExpression {

    private static final double EPSILON = 1e-5;

    @Override
    public Rows gate(FeatureShape shape) {
        return Rows.sumOfSquares(shape)
                .plus(EPSILON)
                .sqrt()
                .scale("alpha", 1)
                .normalisedByRootMeanSquare(EPSILON)
                .scale("gamma", 0)
                .shift("beta", 0, false)
                .tanh()
                .plus(1);
    }

    /** Alpha and gamma are part of the normalisation, which does not count. */
    @Override
    public long multiplyAdds(FeatureShape shape) {
        return 0;
    }

    @Override
    public Optional<Position> preferredPosition() {
        return Optional.of(Position.BEFORE_CONV);
    }
}
