package org.attn4j.study.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WilcoxonTest {

    /** R's help page of wilcox.test, Hollander and Wolfe's depression data: V = 40, one-sided p = 0.01953. */
    @Test
    void agreesWithHollanderAndWolfe() {
        Significance test = Wilcoxon.test(PairedDifference.of(
                        Numbers.bySeed(1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30),
                        Numbers.bySeed(0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29)))
                .orElseThrow();
        assertEquals(40, test.statistic());
        assertEquals(0.0390625, test.p(), 1e-12);
    }

    /** Of 2^n assignments of signs, two have equal signs: 2 / 32 for five pairs, 2 / 64 for six. */
    @Test
    void fiveSeedsCannotReachFivePercentAndSixCan() {
        assertEquals(0.0625, p(1, 2, 3, 4, 5));
        assertEquals(0.03125, p(-1, -2, -3, -4, -5, -6));
        assertEquals(0.0625, Wilcoxon.smallest(5));
        assertEquals(1, Wilcoxon.smallest(1));
    }

    /** Ranks 1.5, 1.5, 3; the sum 4.5 of (+1, -1, +2) or more on either side: signs +++, ++- ... counted out: 4 + 2 of 8. */
    @Test
    void equalSizesShareTheirRank() {
        assertEquals(0.75, p(1, -1, 2));
    }

    /** Nine of sleep's ten differences are negative and one is 0: 2 / 2^9. */
    @Test
    void zerosAreLeftOut() {
        assertEquals(
                2.0 / 512,
                Wilcoxon.test(PairedDifference.of(Numbers.SLEEP_ONE, Numbers.SLEEP_TWO))
                        .orElseThrow()
                        .p());
        assertTrue(Wilcoxon.test(Numbers.differences(0, 0)).isEmpty());
    }

    private static double p(double... values) {
        return Wilcoxon.test(Numbers.differences(values)).orElseThrow().p();
    }
}
