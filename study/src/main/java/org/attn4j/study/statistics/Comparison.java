package org.attn4j.study.statistics;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A variant beside the baseline, paired by seed. Immutable.
 *
 * @param difference for each seed that both have, at least one
 * @param summary mean and standard deviation of the differences
 * @param interval of the mean difference, by paired t; empty with one pair
 * @param pairedT Student's paired t-test; empty with one pair and where all differences are equal
 * @param wilcoxon exact, two-sided; empty where all differences are 0
 * @param effectSize {@link #EFFECT_SIZE}; empty with fewer than 3 pairs and where all differences are equal
 * @param bootstrap percentile interval of the mean difference; empty with one pair
 * @param probabilityOfImprovement how often a run of the variant beats one of the baseline, whichever their seeds; equal
 *     accuracies count half
 * @param family how many variants are compared with the baseline: what Holm's correction runs over
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

    /** What kind of effect size is told. */
    public static final String EFFECT_SIZE = EffectSize.KIND;

    /** How often bootstrap draws the seeds again. */
    public static final int RESAMPLES = Bootstrap.RESAMPLES;

    /** From so many seeds on, resampled figures are more than a description of what was seen. */
    private static final int SEEDS_TO_CONCLUDE = 10;

    /** Compares, without correction over other variants; empty where no seed has both. */
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

    /** The same with corrected tests. */
    Comparison corrected(Optional<Significance> t, Optional<Significance> ranks, int variants) {
        return new Comparison(
                difference, summary, interval, t, ranks, effectSize, bootstrap, probabilityOfImprovement, variants);
    }

    /** How many seeds both have. */
    public int pairs() {
        return summary.n();
    }

    /** The least p that Wilcoxon's test can give with these pairs, equal ones left out. */
    public double smallestWilcoxon() {
        return Wilcoxon.smallest(unequalPairs());
    }

    /** How many seeds show a difference. */
    public int unequalPairs() {
        return (int) difference.each().stream().filter(value -> value != 0).count();
    }

    /** Whether interquartile mean, bootstrap and probability of improvement only describe the seeds seen. */
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
