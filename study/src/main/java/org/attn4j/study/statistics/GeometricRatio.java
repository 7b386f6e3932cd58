package org.attn4j.study.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ratio of positive numbers, such as speeds, to those of a baseline, paired by seed: the geometric mean of the ratios.
 * Twice as fast with one seed and half as fast with another is as fast on average, which the arithmetic mean would miss.
 *
 * <p>The interval is that of the mean difference of the logarithms by paired t, so it assumes roughly log-normal ratios.
 * A bench with many rounds on one machine reports medians instead ({@code org.attn4j.trainer.bench.PairedRatio}), whose
 * intervals need at least six pairs, more than a study usually has seeds. Immutable.
 *
 * @param seeds that both have, at least one
 * @param ratio value divided by baseline
 * @param interval of the ratio; empty with fewer than {@value #FEWEST_SEEDS} seeds
 */
public record GeometricRatio(List<Long> seeds, double ratio, Optional<Interval> interval) {

    /** With two seeds the interval spans factors of ten, which says nothing but that there are two. */
    public static final int FEWEST_SEEDS = 3;

    /** Copies the list. */
    public GeometricRatio {
        seeds = List.copyOf(seeds);
    }

    /**
     * The ratio of values to those of the baseline; empty if no seed has both.
     *
     * @param values positive numbers by seed
     * @param baseline positive numbers by seed
     */
    public static Optional<GeometricRatio> of(Map<Long, Double> values, Map<Long, Double> baseline) {
        PairedDifference logarithms = PairedDifference.of(logarithms(values), logarithms(baseline));
        return logarithms
                .summary()
                .map(summary -> new GeometricRatio(
                        logarithms.seeds(),
                        Math.exp(summary.mean()),
                        PairedT.interval(logarithms)
                                .filter(ends -> logarithms.seeds().size() >= FEWEST_SEEDS)
                                .map(ends -> new Interval(Math.exp(ends.low()), Math.exp(ends.high())))));
    }

    private static Map<Long, Double> logarithms(Map<Long, Double> values) {
        Map<Long, Double> logarithms = new LinkedHashMap<>();
        values.forEach((seed, value) -> logarithms.put(seed, Math.log(value)));
        return logarithms;
    }
}
