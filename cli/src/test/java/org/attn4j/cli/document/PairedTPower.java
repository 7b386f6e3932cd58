package org.attn4j.cli.document;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Gamma;

/**
 * The power of paired t-tests, by integrating over the standard deviation s that a sample of n shows: given s, the mean is
 * normal. True standard deviations are 1.
 */
final class PairedTPower {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** Samples of two show a larger deviation once in 10^15. */
    private static final double LARGEST = 8;

    /** Even, for Simpson's rule. */
    private static final int STEPS = 4000;

    private PairedTPower() {}

    /** The probability that a two-sided test at alpha shows a true mean difference. */
    static double toShow(double difference, int n, double alpha) {
        double critical = quantile(1 - alpha / 2, n);
        double centre = difference * Math.sqrt(n);
        return expected(
                n,
                s -> NORMAL.cumulativeProbability(centre - critical * s)
                        + NORMAL.cumulativeProbability(-centre - critical * s));
    }

    /** The probability that two one-sided tests at alpha each find a true difference of 0 within a margin. */
    static double toCallEqual(double margin, int n, double alpha) {
        double critical = quantile(1 - alpha, n);
        return expected(
                n, s -> Math.max(0, 2 * NORMAL.cumulativeProbability(margin * Math.sqrt(n) - critical * s) - 1));
    }

    /** Student's t with n - 1 degrees of freedom. */
    static double quantile(double probability, int n) {
        return new TDistribution(n - 1).inverseCumulativeProbability(probability);
    }

    private static double expected(int n, DoubleUnaryOperator ofDeviation) {
        double step = LARGEST / STEPS;
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            double s = i * step;
            double weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * density(s, n - 1) * ofDeviation.applyAsDouble(s);
        }
        return sum * step / 3;
    }

    /** Of s, where freedom * s^2 is chi-squared distributed. */
    private static double density(double s, double freedom) {
        double logarithm = freedom / 2 * Math.log(freedom / 2)
                - Gamma.logGamma(freedom / 2)
                - freedom * s * s / 2
                + (freedom == 1 ? 0 : (freedom - 1) * Math.log(s));
        return 2 * Math.exp(logarithm);
    }
}
