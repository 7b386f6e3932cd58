package org.attn4j.study.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The mean of the middle half, which one outlier cannot move far: floor(n / 4) values are left out at each end. With
 * fewer than 4 values it is the mean. Same as SciPy's {@code trim_mean(x, 0.25)}, and Agarwal et al., arXiv:2108.13264.
 *
 * @param mean of the middle half
 * @param interval by bootstrap over seeds; empty with one value
 * @param descriptive whether there are too few seeds to infer anything from the interval
 */
public record InterquartileMean(double mean, Optional<Interval> interval, boolean descriptive) {

    /** The mean; empty if there are no values. */
    public static Optional<InterquartileMean> of(Collection<Double> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<Double> all = List.copyOf(values);
        return Optional.of(new InterquartileMean(
                middle(all.stream().mapToDouble(Double::doubleValue).toArray()),
                Bootstrap.interval(all, InterquartileMean::middle),
                Comparison.descriptive(all.size())));
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        int out = values.length / 4;
        return Bootstrap.mean(Arrays.copyOfRange(values, out, values.length - out));
    }
}
