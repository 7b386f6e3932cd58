package org.attn4j.config.binding;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.attn4j.config.document.WholeNumbers;
import org.attn4j.core.parameter.Range;

/** Checks numbers against a {@link Range} and describes it. */
final class Limits {

    private final Optional<Range> range;

    Limits(Optional<Range> range) {
        this.range = range;
    }

    /** Whether the number is allowed. */
    boolean allows(double value) {
        return range.map(r -> (r.aboveMin() ? value > r.min() : value >= r.min())
                        && (r.belowMax() ? value < r.max() : value <= r.max()))
                .orElse(true);
    }

    /** The limits as keywords of JSON Schema. */
    Map<String, Object> schema() {
        Map<String, Object> keywords = new TreeMap<>();
        range.filter(r -> r.min() != Double.NEGATIVE_INFINITY)
                .ifPresent(r -> keywords.put(r.aboveMin() ? "exclusiveMinimum" : "minimum", plain(r.min())));
        range.filter(r -> r.max() != Double.POSITIVE_INFINITY)
                .ifPresent(r -> keywords.put(r.belowMax() ? "exclusiveMaximum" : "maximum", plain(r.max())));
        return keywords;
    }

    private static Object plain(double value) {
        return WholeNumbers.plain(BigDecimal.valueOf(value)
                .stripTrailingZeros()
                .setScale(Math.max(
                        0, BigDecimal.valueOf(value).stripTrailingZeros().scale())));
    }

    /** The rule, such as {@code at least 0 and below 1}; empty if every number is allowed. */
    Optional<String> text() {
        return range.map(Limits::text).filter(text -> !text.isEmpty());
    }

    private static String text(Range range) {
        boolean below = range.min() != Double.NEGATIVE_INFINITY;
        boolean above = range.max() != Double.POSITIVE_INFINITY;
        String least = (range.aboveMin() ? "above " : "at least ") + number(range.min());
        String most = (range.belowMax() ? "below " : "at most ") + number(range.max());
        if (below && above) {
            return least + " and " + most;
        }
        return below ? least : above ? most : "";
    }

    private static String number(double value) {
        return Double.isInfinite(value)
                ? String.valueOf(value)
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
