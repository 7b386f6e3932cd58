package org.attn4j.study.report;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.attn4j.study.statistics.Comparison;
import org.attn4j.study.statistics.GeometricRatio;
import org.attn4j.study.statistics.Interval;
import org.attn4j.study.statistics.Summary;

/**
 * Formats numbers for readers, with a decimal point in every locale.
 *
 * @param plusMinus between mean and standard deviation
 * @param dash in a range, and instead of an unknown figure
 */
public record NumberStyle(String plusMinus, String dash) {

    private static final double PERCENT = 100;

    /** A smaller p is not worth its digits. */
    private static final double LEAST_SHOWN = 0.0001;

    /** For terminals, whatever their character set. */
    public static final NumberStyle ASCII = new NumberStyle("+-", "-");

    /** For UTF-8 files. */
    public static final NumberStyle TYPESET = new NumberStyle("\u00b1", "\u2013");

    /** A fraction in percent, two decimals: {@code 84.34 +- 0.21}. */
    public String percent(Optional<Summary> fraction) {
        return withDeviation(fraction, "%.2f", "%.2f", PERCENT);
    }

    /** A difference of fractions in percentage points, with its sign: {@code +1.20 +- 0.35}. */
    public String points(Optional<Summary> difference) {
        return withDeviation(difference, "%+.2f", "%.2f", PERCENT);
    }

    /** Images per second, rounded: {@code 1,508 +- 12}. */
    public String speed(Optional<Summary> speed) {
        return withDeviation(speed, "%,.0f", "%,.0f", 1);
    }

    /** A ratio of speeds with its interval: {@code 0.95x (0.94 to 0.96)}. */
    String ratio(Optional<GeometricRatio> ratio) {
        return ratio.map(found -> String.format(Locale.ROOT, "%.2fx", found.ratio())
                        + found.interval()
                                .map(ends -> String.format(Locale.ROOT, " (%.2f to %.2f)", ends.low(), ends.high()))
                                .orElse(""))
                .orElse(dash);
    }

    /** An integer with commas: {@code 7,524,042}. */
    String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** The same, or a dash. */
    String count(Optional<Long> value) {
        return value.map(this::count).orElse(dash);
    }

    /** Epochs as one number or a range: {@code 41-48}. */
    String epochs(List<Integer> epochs) {
        if (epochs.isEmpty()) {
            return dash;
        }
        int first = Collections.min(epochs);
        int last = Collections.max(epochs);
        return first == last ? "" + first : first + dash + last;
    }

    /** An interval of differences in percentage points: {@code +0.52 to +1.76}. */
    public String interval(Optional<Interval> interval) {
        return interval.map(ends ->
                        String.format(Locale.ROOT, "%+.2f to %+.2f", ends.low() * PERCENT, ends.high() * PERCENT))
                .orElse(dash);
    }

    /** A p value: {@code 0.0312}. */
    String probability(Optional<Double> value) {
        return value.map(p -> p < LEAST_SHOWN ? "<0.0001" : String.format(Locale.ROOT, "%.4f", p))
                .orElse(dash);
    }

    /** An effect size with its sign. */
    String size(OptionalDouble value) {
        return value.isEmpty() ? dash : String.format(Locale.ROOT, "%+.2f", value.getAsDouble());
    }

    /** The share of run pairs that the variant wins, in percent without decimals. */
    String wins(Comparison comparison) {
        return String.format(Locale.ROOT, "%.0f %%", comparison.probabilityOfImprovement() * PERCENT);
    }

    private String withDeviation(Optional<Summary> value, String mean, String deviation, double scale) {
        return value.map(summary -> String.format(Locale.ROOT, mean, summary.mean() * scale)
                        + summary.deviation().stream()
                                .mapToObj(
                                        sd -> " " + plusMinus + " " + String.format(Locale.ROOT, deviation, sd * scale))
                                .collect(Collectors.joining()))
                .orElse(dash);
    }
}
