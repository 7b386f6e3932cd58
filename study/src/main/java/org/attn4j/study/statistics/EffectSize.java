package org.attn4j.study.statistics;

import java.util.OptionalDouble;
import org.hipparchus.special.Gamma;

/**
 * How large a paired difference is beside its own spread: Cohen's d_z = mean / sd of the differences, times Hedges'
 * J = Gamma(f / 2) / (sqrt(f / 2) Gamma((f - 1) / 2)) with f = n - 1, which takes away the excess that few pairs give.
 * Source: L. Hedges, Distribution theory for Glass's estimator of effect size, 1981.
 */
final class EffectSize {

    /** What the number is called. */
    static final String KIND = "paired Hedges' g (Cohen's d_z with small-sample correction)";

    private EffectSize() {}

    /** The size; empty with fewer than 3 pairs (J is 0 with 2) and where all differences are equal. */
    static OptionalDouble of(PairedDifference difference) {
        if (difference.each().size() < 3 || difference.alike()) {
            return OptionalDouble.empty();
        }
        Summary summary = difference.summary().orElseThrow();
        double freedom = summary.n() - 1;
        double correction =
                Math.exp(Gamma.logGamma(freedom / 2) - Gamma.logGamma((freedom - 1) / 2)) / Math.sqrt(freedom / 2);
        return OptionalDouble.of(summary.mean() / summary.deviation().orElseThrow() * correction);
    }
}
