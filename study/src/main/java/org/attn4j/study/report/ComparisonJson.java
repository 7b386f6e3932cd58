package org.attn4j.study.report;

import java.util.List;
import java.util.Optional;
import org.attn4j.study.statistics.Comparison;
import org.attn4j.study.statistics.Finding;
import org.attn4j.study.statistics.Interval;
import org.attn4j.study.statistics.Significance;
import org.attn4j.study.statistics.Verdict;

/**
 * A variant compared with the baseline in results.json, paired by seed. Differences are fractions, variant minus
 * baseline; a figure that these seeds do not allow has no key.
 *
 * @param baseline the variant it is compared with
 * @param pairs how many seeds both have
 * @param seeds those seeds
 * @param differences one per seed, in the order of {@code seeds}
 * @param mean of the differences
 * @param sd their sample standard deviation; absent with one pair
 * @param interval of the mean difference, by paired t; absent with one pair
 * @param pairedT Student's paired t-test; absent with one pair or if all differences are equal
 * @param wilcoxon exact signed-rank test, two-sided; absent if all differences are 0
 * @param effectSize absent with fewer than 3 pairs or if all differences are equal
 * @param bootstrap percentile interval of the mean difference; absent with one pair
 * @param probabilityOfImprovement the share of all pairs of a run of the variant and a run of the baseline in
 *     which the variant is more accurate
 * @param finding what the comparison shows, in one word
 * @param verdict the same in a sentence
 */
record ComparisonJson(
        String baseline,
        int pairs,
        List<Long> seeds,
        List<Double> differences,
        double mean,
        Optional<Double> sd,
        Optional<Ends> interval,
        Optional<PairedT> pairedT,
        Optional<Wilcoxon> wilcoxon,
        Optional<EffectSize> effectSize,
        Optional<Bootstrap> bootstrap,
        Improvement probabilityOfImprovement,
        Finding finding,
        String verdict) {

    /**
     * An interval.
     *
     * @param low its lower end
     * @param high its upper end
     * @param level how often such intervals contain the true value, a fraction
     */
    record Ends(double low, double high, double level) {

        static Ends of(Interval interval) {
            return new Ends(interval.low(), interval.high(), Interval.LEVEL);
        }
    }

    /**
     * Student's paired t-test, two-sided.
     *
     * @param t the statistic
     * @param p how often chance alone gives a statistic at least as extreme
     * @param holm p after Holm's correction over all variants, at most 1
     * @param degreesOfFreedom pairs minus 1
     */
    record PairedT(double t, double p, double holm, int degreesOfFreedom) {

        static PairedT of(Significance test, int pairs) {
            return new PairedT(test.statistic(), test.p(), test.holm(), pairs - 1);
        }
    }

    /**
     * Wilcoxon's signed-rank test, exact and two-sided.
     *
     * @param statistic the sum of the positive differences' ranks
     * @param p how often chance alone gives a statistic at least as extreme
     * @param holm p after Holm's correction over all variants, at most 1
     * @param smallestP the smallest p that this many pairs can reach
     */
    record Wilcoxon(double statistic, double p, double holm, double smallestP) {

        static Wilcoxon of(Significance test, double smallestP) {
            return new Wilcoxon(test.statistic(), test.p(), test.holm(), smallestP);
        }
    }

    /**
     * The size of the difference relative to its own spread.
     *
     * @param kind the name of the effect size
     * @param value in standard deviations of the differences
     */
    record EffectSize(String kind, double value) {}

    /**
     * An interval by resampling.
     *
     * @param low its lower end
     * @param high its upper end
     * @param level how often such intervals contain the true value, a fraction
     * @param descriptive whether there are too few seeds to infer anything from it
     */
    record Bootstrap(double low, double high, double level, boolean descriptive) {

        static Bootstrap of(Interval interval, boolean descriptive) {
            return new Bootstrap(interval.low(), interval.high(), Interval.LEVEL, descriptive);
        }
    }

    /**
     * A share of run pairs.
     *
     * @param value 0..1; equal accuracies count half
     * @param descriptive whether there are too few seeds to infer anything from it
     */
    record Improvement(double value, boolean descriptive) {}

    static ComparisonJson of(String variant, String baseline, Comparison comparison) {
        boolean descriptive = comparison.descriptive();
        return new ComparisonJson(
                baseline,
                comparison.pairs(),
                comparison.difference().seeds(),
                comparison.difference().each(),
                comparison.summary().mean(),
                comparison.summary().deviation().stream().boxed().findFirst(),
                comparison.interval().map(Ends::of),
                comparison.pairedT().map(test -> PairedT.of(test, comparison.pairs())),
                comparison.wilcoxon().map(test -> Wilcoxon.of(test, comparison.smallestWilcoxon())),
                comparison.effectSize().stream()
                        .boxed()
                        .findFirst()
                        .map(size -> new EffectSize(Comparison.EFFECT_SIZE, size)),
                comparison.bootstrap().map(interval -> Bootstrap.of(interval, descriptive)),
                new Improvement(comparison.probabilityOfImprovement(), descriptive),
                Finding.of(comparison),
                Verdict.of(variant, baseline, comparison));
    }
}
