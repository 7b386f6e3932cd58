package org.attn4j.study.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Differences between two variants, paired by seed, so that the effect of the seed cancels out. Immutable.
 *
 * @param seeds that both have, in the order of the values
 * @param each value minus baseline, one per seed
 */
public record PairedDifference(List<Long> seeds, List<Double> each) {

    /**
     * Differences are rounded to multiples of 1 / GRAINS, far finer than one test image, so that equal differences compare as
     * equal although they were subtracted in floating point.
     */
    private static final double GRAINS = 1e12;

    /** Copies the lists. */
    public PairedDifference {
        seeds = List.copyOf(seeds);
        each = List.copyOf(each);
    }

    /** Value minus baseline for each seed that both have. */
    public static PairedDifference of(Map<Long, Double> values, Map<Long, Double> baseline) {
        List<Long> seeds = new ArrayList<>();
        List<Double> differences = new ArrayList<>();
        values.forEach((seed, value) -> {
            if (baseline.containsKey(seed)) {
                seeds.add(seed);
                differences.add(Math.rint((value - baseline.get(seed)) * GRAINS) / GRAINS);
            }
        });
        return new PairedDifference(seeds, differences);
    }

    /** Mean and sample standard deviation of the differences; empty if no seed has both. */
    public Optional<Summary> summary() {
        return Summary.of(each);
    }

    /** The differences as an array. */
    double[] array() {
        return each.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Whether all differences are equal. */
    boolean allEqual() {
        return each.stream().distinct().count() <= 1;
    }
}
