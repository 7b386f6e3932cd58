package org.attn4j.study.statistics;

import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.inference.TTest;

/** Student's paired t: interval and two-sided test of a mean difference. Assumes roughly normal differences. */
final class PairedT {

    private PairedT() {}

    /** The mean difference's interval: mean +- t(0.975, n - 1) sd / sqrt(n); empty with fewer than 2 pairs. */
    static Optional<Interval> interval(PairedDifference difference) {
        return difference.summary().filter(summary -> summary.n() > 1).map(summary -> {
            double quantile = new TDistribution(summary.n() - 1).inverseCumulativeProbability(1 - Interval.ALPHA / 2);
            double half = quantile * summary.deviation().orElseThrow() / Math.sqrt(summary.n());
            return new Interval(summary.mean() - half, summary.mean() + half);
        });
    }

    /** The test, before any correction; empty with fewer than 2 pairs or if all differences are equal. */
    static Optional<Significance> test(PairedDifference difference) {
        if (difference.allEqual()) {
            return Optional.empty();
        }
        TTest test = new TTest();
        double p = test.tTest(0, difference.array());
        return Optional.of(new Significance(test.t(0, difference.array()), p, p));
    }
}
