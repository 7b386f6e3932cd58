package org.attn4j.study.statistics;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Variants that share a verdict, and its sentence: the variants, the finding, the evidence, what Wilcoxon's test adds.
 *
 * @param baseline the variant that they are compared with
 * @param comparisons by variant; all have the same {@link Key}
 */
record VerdictGroup(String baseline, Map<String, Comparison> comparisons) {

    /** Accuracies are fractions; readers think in percentage points. */
    private static final double POINTS = 100;

    /** The figures of more variants than these would hide the sentence; the tables show them anyway. */
    private static final int MOST_LISTED = 2;

    /** A smaller p is not worth its digits. */
    private static final double LEAST_SHOWN = 0.001;

    /**
     * What variants must have in common to share a sentence.
     *
     * @param finding of the comparison
     * @param pairs the seeds of the comparison
     * @param unequalPairs the seeds that differ, if they are too few for Wilcoxon's test although there are enough seeds;
     *     else 0
     */
    record Key(Finding finding, int pairs, int unequalPairs) {

        static Key of(Comparison comparison) {
            boolean tooFewDiffer =
                    comparison.pairs() >= Wilcoxon.FEWEST_PAIRS && comparison.unequalPairs() < Wilcoxon.FEWEST_PAIRS;
            return new Key(Finding.of(comparison), comparison.pairs(), tooFewDiffer ? comparison.unequalPairs() : 0);
        }
    }

    String sentence() {
        return String.join(", ", comparisons.keySet()) + ": " + claim(Key.of(first()));
    }

    private Comparison first() {
        return comparisons.values().iterator().next();
    }

    private String claim(Key key) {
        String seeds = key.pairs() + " seeds";
        if (key.pairs() == 1) {
            return difference()
                    + ", no evidence yet: one seed does not show the spread between seeds; train at least 3";
        }
        return switch (key.finding()) {
            case EQUAL -> "same accuracy as " + baseline + " with each of " + seeds;
            case UNKNOWN ->
                difference() + " with each of " + seeds
                        + ", no evidence yet: the t-test needs differences that vary between seeds; " + wilcoxon(key);
            case NOT_SHOWN ->
                "no difference from " + baseline + " is shown over " + seeds + " (" + intervals("include") + "); "
                        + wilcoxon(key);
            case HINT ->
                "hint of a difference from " + baseline + " over " + seeds + ", not a finding (" + intervals("exclude")
                        + ", but " + tTest() + "); " + wilcoxon(key);
            case BETTER -> "better than " + established(seeds) + wilcoxon(key);
            case WORSE -> "worse than " + established(seeds) + wilcoxon(key);
        };
    }

    private String established(String seeds) {
        return baseline + " over " + seeds + " (" + list(this::points) + " points; " + intervals("exclude") + "; "
                + tTest() + "); ";
    }

    private String difference() {
        return list(this::points) + " points against " + baseline;
    }

    /** {@code 95 % interval -7.54 to +6.44 includes 0}. */
    private String intervals(String verb) {
        if (comparisons.size() > MOST_LISTED) {
            return "all 95 % intervals " + verb + " 0";
        }
        return comparisons.size() == 1
                ? "95 % interval " + list(this::interval) + " " + verb + "s 0"
                : "95 % intervals " + list(this::interval) + " " + verb + " 0";
    }

    private String tTest() {
        return "paired t-test " + list(comparison -> p(comparison.pairedT())) + corrected();
    }

    private String corrected() {
        int family = first().family();
        return family == 1 ? "" : " after Holm's correction over " + family + " variants";
    }

    private String wilcoxon(Key key) {
        if (key.unequalPairs() > 0) {
            return "only " + key.unequalPairs() + " of " + key.pairs()
                    + " seeds differ, and p < 0.05 by Wilcoxon needs at least " + Wilcoxon.FEWEST_PAIRS;
        }
        return key.pairs() < Wilcoxon.FEWEST_PAIRS
                ? key.pairs() + " seeds cannot reach p < 0.05 by Wilcoxon, which needs at least "
                        + Wilcoxon.FEWEST_PAIRS
                : "exact Wilcoxon " + list(comparison -> p(comparison.wilcoxon())) + corrected();
    }

    /** The figure of each variant, in their order. */
    private String list(Function<Comparison, String> figure) {
        return comparisons.values().stream().map(figure).collect(Collectors.joining(", "));
    }

    private String interval(Comparison comparison) {
        Interval interval = comparison.interval().orElseThrow();
        return points(interval.low()) + " to " + points(interval.high());
    }

    private String points(Comparison comparison) {
        return points(comparison.summary().mean());
    }

    private static String points(double fraction) {
        return String.format(Locale.ROOT, "%+.2f", fraction * POINTS);
    }

    /** {@code p = 0.031}, or {@code p < 0.001}; the test is there, because its verdict is. */
    private static String p(Optional<Significance> test) {
        double p = test.orElseThrow().holm();
        return p < LEAST_SHOWN
                ? "p < " + LEAST_SHOWN
                : "p = "
                        + String.format(Locale.ROOT, "%.4f", p)
                                .replaceAll("0+$", "")
                                .replaceAll("\\.$", "");
    }
}
