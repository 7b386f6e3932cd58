package org.attn4j.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisRangeTest {

    @Test
    void theAxisExtendsToRoundNumbersAroundAllValues() {
        AxisRange range = AxisRange.EMPTY.with(curve(15.2, 87.1));
        assertEquals(10, range.min());
        assertEquals(90, range.max());
        assertEquals("0", range.pattern());
    }

    @Test
    void labelsHaveAsManyDecimalsAsTheStepsNeed() {
        assertEquals("0.0", AxisRange.EMPTY.with(curve(0.98, 2.2)).pattern());
        assertEquals("0.00", AxisRange.EMPTY.with(curve(1.02, 1.26)).pattern());
    }

    @Test
    void equalValuesStillHaveAnAxis() {
        AxisRange range = AxisRange.EMPTY.with(curve(50, 50));
        assertEquals(50, range.min(), 0.5);
        assertEquals("0.0", range.pattern());
        AxisRange zero = AxisRange.EMPTY.with(curve(0, 0));
        assertEquals(0, zero.min());
    }

    private static Curve curve(double least, double greatest) {
        return new Curve(List.of(least, greatest), List.of(least, least), List.of(greatest, greatest));
    }
}
