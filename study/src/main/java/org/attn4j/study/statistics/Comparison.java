package org.attn4j.study.statistics;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A variant compared with the baseline, paired by seed. Immutable.
 *
 * @param difference for each seed that both have, at least one
 * @param summary mean and standard deviation of the differences
 * @param interval of the mean difference, by paired t; empty with one pair
 * @param pairedT Student's paired t-test; empty with one pair or if all differences are equal
 * @param wilcoxon exact, two-sided; empty if all differences are 0
 * @param effectSize {@link #EFFECT_SIZE}; empty with fewer than 3 pairs or if all differences are equal
 * @param bootstrap percentile interval of the mean difference; empty with one pair
 * @param probabilityOfImprovement the share of all pairs of a run of the variant and a run of the baseline, of any seeds,
 *     in which the variant is more accurate; equal accuracies count half
 * @param family how many variants are compared with the baseline, which is what Holm's correction covers
 */
public record Comparison(
        PairedDifference difference,
        Summary summary,
        Optional<Interval> interval,
        Optional<Significance> pairedT,
        Optional<Significance> wilcoxon,
        OptionalDouble effectSize,
        Optional<Interval> bootstrap,
        double probabilityOfImprovement,
        int family) {

    /** The name of the effect size. */
    public static final String EFFECT_SIZE = EffectSize.KIND;

    /** The fewest pairs that have an effect size. */
    public static final int FEWEST_PAIRS_FOR_EFFECT_SIZE = EffectSize.FEWEST_PAIRS;

    /** How often bootstrap resamples the seeds. */
    public static final int RESAMPLES = Bootstrap.RESAMPLES;

    /** With fewer seeds, resampled figures only describe the runs seen. */
    private static final int SEEDS_TO_CONCLUDE = 10;

    /** Compares, without correction over other variants; empty if no seed has both. */
    static Optional<Comparison> of(Map<Long, Double> values, Map<Long, Double> baseline) {
        PairedDifference difference = PairedDifference.of(values, baseline);
        return difference
                .summary()
                .map(summary -> new Comparison(
                        difference,
                        summary,
                        PairedT.interval(difference),
                        PairedT.test(difference),
                        Wilcoxon.test(difference),
                        EffectSize.of(difference),
                        Bootstrap.interval(difference.each(), Bootstrap::mean),
                        improvement(values.values(), baseline.values()),
                        1));
    }

    /** The same comparison with corrected tests. */
    Comparison corrected(Optional<Significance> t, Optional<Significance> ranks, int variants) {
        return new Comparison(
                difference, summary, interval, t, ranks, effectSize, bootstrap, probabilityOfImprovement, variants);
    }

    /** How many seeds both have. */
    public int pairs() {
        return summary.n();
    }

    /** The smallest p that Wilcoxon's test can give with these pairs, equal ones left out. */
    public double smallestWilcoxon() {
        return Wilcoxon.smallest(unequalPairs());
    }

    /** How many seeds have different accuracies. */
    public int unequalPairs() {
        return (int) difference.each().stream().filter(value -> value != 0).count();
    }

    /** Whether there are too few seeds to infer anything from interquartile mean, bootstrap and probability of improvement. */
    public boolean descriptive() {
        return descriptive(pairs());
    }

    static boolean descriptive(int seeds) {
        return seeds < SEEDS_TO_CONCLUDE;
    }

    private static double improvement(Collection<Double> values, Collection<Double> baseline) {
        double wins = 0;
        for (double value : values) {
            for (double other : baseline) {
                wins += value > other ? 1 : value == other ? 0.5 : 0;
            }
        }
        return wins / (values.size() * (double) baseline.size());
    }
}
