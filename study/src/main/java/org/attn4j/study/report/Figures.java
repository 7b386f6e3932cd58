package org.attn4j.study.report;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.attn4j.study.statistics.Comparison;
import org.attn4j.study.statistics.Interval;
import org.attn4j.study.statistics.Summary;

/**
 * Writes numbers for readers, always with a decimal point.
 *
 * @param plusMinus what stands between mean and standard deviation
 * @param dash what stands in a range and for what is not known
 */
record Figures(String plusMinus, String dash) {

    private static final double PERCENT = 100;

    /** A smaller p is not worth its digits. */
    private static final double LEAST_SHOWN = 0.0001;

    /** For terminals, whatever their character set. */
    static final Figures ASCII = new Figures("+-", "-");

    /** For UTF-8 files. */
    static final Figures TYPESET = new Figures("\u00b1", "\u2013");

    /** A fraction in percent, two decimals: {@code 84.34 +- 0.21}. */
    String percent(Optional<Summary> fraction) {
        return withDeviation(fraction, "%.2f", PERCENT);
    }

    /** A difference of fractions in percentage points, with its sign: {@code +1.20 +- 0.35}. */
    String points(Optional<Summary> difference) {
        return withDeviation(difference, "%+.2f", PERCENT);
    }

    /** The mean alone, rounded: images a second. */
    String rate(Optional<Summary> rate) {
        return rate.map(summary -> count(Math.round(summary.mean()))).orElse(dash);
    }

    /** A whole number with commas: {@code 7,524,042}. */
    String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** The same; what is not known is a dash. */
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
    String interval(Optional<Interval> interval) {
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

    /** The probability of improvement in whole percent. */
    String improvement(Comparison comparison) {
        return String.format(Locale.ROOT, "%.0f %%", comparison.probabilityOfImprovement() * PERCENT);
    }

    private String withDeviation(Optional<Summary> value, String format, double scale) {
        return value.map(summary -> String.format(Locale.ROOT, format, summary.mean() * scale)
                        + (summary.deviation().isEmpty()
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        " %s %.2f",
                                        plusMinus,
                                        summary.deviation().getAsDouble() * scale)))
                .orElse(dash);
    }
}
