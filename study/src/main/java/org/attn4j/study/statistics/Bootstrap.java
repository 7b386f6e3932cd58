package org.attn4j.study.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Percentile intervals by resampling the seeds with replacement. The same values give the same interval. */
final class Bootstrap {

    /** How often the seeds are resampled. */
    static final int RESAMPLES = 10_000;

    /** Fixed, so that a report written twice has the same bytes. */
    static final long SEED = 20_210_506;

    private Bootstrap() {}

    /**
     * The interval that holds the middle 95 % of the resampled statistic.
     *
     * @param statistic of a resample, which has as many numbers as there are values; may change the array
     * @return empty with fewer than 2 values
     */
    static Optional<Interval> interval(List<Double> values, ToDoubleFunction<double[]> statistic) {
        if (values.size() < 2) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] drawn = new double[values.size()];
        double[] statistics = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            for (int at = 0; at < drawn.length; at++) {
                drawn[at] = values.get(random.nextInt(drawn.length));
            }
            statistics[i] = statistic.applyAsDouble(drawn);
        }
        Arrays.sort(statistics);
        int outside = (int) Math.round(RESAMPLES * Interval.ALPHA / 2);
        return Optional.of(new Interval(statistics[outside - 1], statistics[RESAMPLES - outside]));
    }

    /** The arithmetic mean. */
    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }
}
