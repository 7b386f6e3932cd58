package org.attn4j.study.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Differences between two variants, seed by seed: what all seeds share cancels out. Immutable.
 *
 * @param seeds that both have, in the order of the values
 * @param each value minus baseline, one a seed
 */
public record PairedDifference(List<Long> seeds, List<Double> each) {

    /**
     * Differences are rounded to this part of 1, far below that of a share of test images, so that equal differences compare
     * as equal although they were subtracted in floating point.
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

    /** Mean and sample standard deviation of the differences; empty where no seed has both. */
    public Optional<Summary> summary() {
        return Summary.of(each);
    }

    /** The differences for the libraries. */
    double[] array() {
        return each.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Whether no two of the differences differ. */
    boolean alike() {
        return each.stream().distinct().count() <= 1;
    }
}
