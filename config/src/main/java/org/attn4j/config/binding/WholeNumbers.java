package org.attn4j.config.binding;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** Whole numbers among numbers of any size; {@code 3.0} and {@code 1e2} are whole. */
public final class WholeNumbers {

    /** Beyond this many digits a number is no long; told before any digit is written out. */
    private static final int MOST_DIGITS = 19;

    private WholeNumbers() {}

    /** The number as a long; nothing where it is broken or too large. */
    static OptionalLong of(BigDecimal number) {
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

    static boolean isWhole(BigDecimal number) {
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
