package org.attn4j.trainer.bench;

import java.util.Collection;

/**
 * How numbers lie: quartiles by linear interpolation between the two nearest.
 *
 * @param min the smallest
 * @param lowerQuartile a quarter lies below
 * @param median half lies below
 * @param upperQuartile three quarters lie below
 * @param max the largest
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
            throw new IllegalArgumentException("there is no spread of no numbers");
        }
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
