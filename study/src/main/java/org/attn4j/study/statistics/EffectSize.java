package org.attn4j.study.statistics;

import java.util.OptionalDouble;
import org.hipparchus.special.Gamma;

/**
 * The size of a paired difference relative to its own spread: Cohen's d_z = mean / sd of the differences, times Hedges'
 * J = Gamma(f / 2) / (sqrt(f / 2) Gamma((f - 1) / 2)) with f = n - 1, which removes the bias that few pairs give.
 * Source: L. Hedges, Distribution theory for Glass's estimator of effect size, 1981.
 */
final class EffectSize {

    /** The fewest pairs that have an effect size: J is 0 with 2. */
    static final int FEWEST_PAIRS = 3;

    /** Its name in reports. */
    static final String KIND = "paired Hedges' g (Cohen's d_z with small-sample correction)";

    private EffectSize() {}

    /** The effect size; empty with fewer pairs or if all differences are equal. */
    static OptionalDouble of(PairedDifference difference) {
        if (difference.each().size() < FEWEST_PAIRS || difference.allEqual()) {
            return OptionalDouble.empty();
        }
        Summary summary = difference.summary().orElseThrow();
        double freedom = summary.n() - 1;
        double correction =
                Math.exp(Gamma.logGamma(freedom / 2) - Gamma.logGamma((freedom - 1) / 2)) / Math.sqrt(freedom / 2);
        return OptionalDouble.of(summary.mean() / summary.deviation().orElseThrow() * correction);
    }
}
