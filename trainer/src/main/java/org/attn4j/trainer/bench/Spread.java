package org.attn4j.trainer.bench;

import java.util.Collection;

/**
 * The spread of some numbers. Quartiles are interpolated linearly between the two nearest numbers.
 *
 * @param min the smallest number
 * @param lowerQuartile a quarter of the numbers are below it
 * @param median half of the numbers are below it
 * @param upperQuartile three quarters of the numbers are below it
 * @param max the largest number
 */
public record Spread(double min, double lowerQuartile, double median, double upperQuartile, double max) {

    /** The spread of at least one number. */
    public static Spread of(Collection<Double> values) {
        double[] sorted = sorted(values);
        return new Spread(
                quantile(sorted, 0),
                quantile(sorted, 0.25),
                median(sorted),
                quantile(sorted, 0.75),
                quantile(sorted, 1));
    }

    static double median(double[] sorted) {
        return quantile(sorted, 0.5);
    }

    /** The numbers in ascending order. */
    static double[] sorted(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a spread needs at least one number");
        }
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double quantile(double[] sorted, double fraction) {
        double position = fraction * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
