package org.attn4j.config.document;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** Converts decimal numbers of any size to integers; {@code 3.0} and {@code 1e2} count as whole. */
public final class WholeNumbers {

    /** A long has at most 19 digits. Checked before conversion, since 1e999999999 written out would exhaust memory. */
    private static final int MAX_DIGITS = 19;

    private WholeNumbers() {}

    /** The number as a long; empty if it has a fraction or is too large. */
    public static OptionalLong of(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        if (!isWhole(number) || (long) bare.precision() - bare.scale() > MAX_DIGITS) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(bare.longValueExact());
        } catch (ArithmeticException tooLarge) {
            return OptionalLong.empty();
        }
    }

    /** Whether the number has no fraction. */
    public static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    /** The number as Integer, Long or Double. */
    public static Object plain(BigDecimal number) {
        OptionalLong whole = number.scale() <= 0 ? of(number) : OptionalLong.empty();
        if (whole.isEmpty()) {
            return number.doubleValue();
        }
        long value = whole.getAsLong();
        return value == (int) value ? (Object) (int) value : (Object) value;
    }
}
