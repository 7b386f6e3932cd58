package org.attn4j.core.config;

import java.math.BigDecimal;
import java.util.Optional;
import org.attn4j.core.parameter.Range;

/** A {@link Range} in words, and whether a number keeps to it. */
final class Limits {

    private final Optional<Range> range;

    Limits(Optional<Range> range) {
        this.range = range;
    }

    /** Whether the number is allowed. */
    boolean allow(double value) {
        return range.map(r -> (r.aboveMin() ? value > r.min() : value >= r.min())
                        && (r.belowMax() ? value < r.max() : value <= r.max()))
                .orElse(true);
    }

    /** The rule, such as {@code at least 0 and below 1}; nothing where every number is allowed. */
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
