package org.attn4j.config.document;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** Whole numbers among numbers of any size; {@code 3.0} and {@code 1e2} are whole. */
public final class WholeNumbers {

    /** A number with more digits is no long; checked first, for 1e999999999 written out would fill the memory. */
    private static final int MOST_DIGITS = 19;

    private WholeNumbers() {}

    /** The number as a long; empty if it has a fraction or is too large. */
    public static OptionalLong of(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        if (!isWhole(number) || (long) bare.precision() - bare.scale() > MOST_DIGITS) {
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
