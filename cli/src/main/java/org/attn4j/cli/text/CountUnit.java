package org.attn4j.cli.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** A unit in which counts are shown beside the exact number. */
enum CountUnit {
    /** A million. */
    MILLION("1e6 (M)", 1_000_000),
    /** The M of the ECA paper's tables. */
    MEBI("2^20 (Mi)", 1L << 20),
    /** The G of the ECA paper's tables. */
    GIBI("2^30 (Gi)", 1L << 30);

    private static final MathContext DIGITS = new MathContext(4);

    private final String text;
    private final long size;

    CountUnit(String text, long size) {
        this.text = text;
        this.size = size;
    }

    /** The label in tables, such as {@code in 1e6 (M)}. */
    String label() {
        return "in " + text;
    }

    /** The count in this unit, to four digits, without an exponent. */
    String of(long count) {
        return digits(BigDecimal.valueOf(count).divide(BigDecimal.valueOf(size), DIGITS));
    }

    /** The share of a whole in percent, to two digits; 0 if the whole is 0. */
    static String share(long part, long whole) {
        BigDecimal percent = whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), new MathContext(2));
        return digits(percent) + "%";
    }

    private static String digits(BigDecimal value) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
    }
}
