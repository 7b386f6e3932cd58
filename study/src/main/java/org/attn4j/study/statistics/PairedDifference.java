package org.attn4j.study.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Differences between two variants, seed by seed: what all seeds share cancels out. */
public final class PairedDifference {

    private PairedDifference() {}

    /** Value minus baseline for each seed that both have, in the order of the values. */
    public static List<Double> each(Map<Long, Double> values, Map<Long, Double> baseline) {
        List<Double> differences = new ArrayList<>();
        values.forEach((seed, value) -> {
            if (baseline.containsKey(seed)) {
                differences.add(value - baseline.get(seed));
            }
        });
        return differences;
    }

    /** Mean and sample standard deviation of the differences; empty where no seed has both. */
    public static Optional<Summary> between(Map<Long, Double> values, Map<Long, Double> baseline) {
        return Summary.of(each(values, baseline));
    }
}
