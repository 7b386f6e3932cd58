package org.attn4j.study.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says in plain words what a comparison allows to say, and what its number of seeds does not. */
public final class Verdict {

    /** Accuracies are fractions; readers think in percentage points. */
    private static final double POINTS = 100;

    private Verdict() {}

    /** One variant's comparison in a sentence or two, ASCII. */
    public static String of(String variant, String baseline, Comparison comparison) {
        String head = variant + ": " + points(comparison.summary().mean()) + " points against " + baseline;
        int pairs = comparison.pairs();
        if (pairs == 1) {
            return head + " with one seed, which says nothing of the spread between seeds: no evidence yet, train at"
                    + " least 3";
        }
        return switch (Finding.of(comparison)) {
            case EQUAL -> variant + ": the same accuracy as " + baseline + " in each of " + pairs + " seeds";
            case UNKNOWN ->
                head + " in each of " + pairs
                        + " seeds; differences without any spread give the t-test nothing to measure by; "
                        + ranks(comparison);
            case NOT_SHOWN -> interval(head, comparison) + " includes 0: no difference is shown; " + ranks(comparison);
            case HINT ->
                interval(head, comparison) + " excludes 0, but not after Holm's correction over "
                        + comparison.family() + " variants (t-test " + holm(comparison) + "): a hint, not a finding; "
                        + ranks(comparison);
            case BETTER -> agreed(head, comparison) + ": better; " + ranks(comparison);
            case WORSE -> agreed(head, comparison) + ": worse; " + ranks(comparison);
        };
    }

    /** All comparisons of a study in one sentence or two; empty where there are none. */
    public static String overall(String baseline, Map<String, Comparison> comparisons) {
        List<String> parts = new ArrayList<>();
        part(parts, "better than " + baseline, comparisons, Finding.BETTER);
        part(parts, "worse than " + baseline, comparisons, Finding.WORSE);
        part(parts, "perhaps different from " + baseline + ", a hint only", comparisons, Finding.HINT);
        part(parts, "no difference from " + baseline + " shown", comparisons, Finding.NOT_SHOWN);
        part(parts, "equal to " + baseline, comparisons, Finding.EQUAL);
        part(parts, "not enough to tell from " + baseline, comparisons, Finding.UNKNOWN);
        return String.join("; ", parts);
    }

    private static void part(List<String> parts, String words, Map<String, Comparison> comparisons, Finding finding) {
        List<String> names = comparisons.entrySet().stream()
                .filter(entry -> Finding.of(entry.getValue()) == finding)
                .map(Map.Entry::getKey)
                .toList();
        if (!names.isEmpty()) {
            parts.add(words + ": " + String.join(", ", names));
        }
    }

    private static String interval(String head, Comparison comparison) {
        Interval interval = comparison.interval().orElseThrow();
        return head + " over " + comparison.pairs() + " seeds; the 95 % interval " + points(interval.low()) + " to "
                + points(interval.high());
    }

    private static String agreed(String head, Comparison comparison) {
        return interval(head, comparison) + " excludes 0 and the paired t-test agrees (" + holm(comparison)
                + (comparison.family() == 1 ? "" : " after Holm's correction over " + comparison.family() + " variants")
                + ")";
    }

    private static String holm(Comparison comparison) {
        return p(comparison.pairedT().orElseThrow().holm());
    }

    private static String ranks(Comparison comparison) {
        double least = comparison.smallestWilcoxon();
        if (least >= Interval.ALPHA) {
            return pairs(comparison) + " cannot reach p < 0.05 by Wilcoxon (" + number(least) + " at best)";
        }
        Significance test = comparison.wilcoxon().orElseThrow();
        return "exact Wilcoxon " + p(test.p()) + (comparison.family() == 1 ? "" : ", corrected " + p(test.holm()));
    }

    private static String pairs(Comparison comparison) {
        int unequal = comparison.unequalPairs();
        String what = unequal == 1 ? "unequal pair" : unequal == comparison.pairs() ? "seeds" : "unequal pairs";
        return unequal + " " + what;
    }

    private static String points(double fraction) {
        return String.format(Locale.ROOT, "%+.2f", fraction * POINTS);
    }

    /** {@code p = 0.031}, or {@code p < 0.001}. */
    private static String p(double value) {
        return value < 0.001 ? "p < 0.001" : "p = " + number(value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
