package org.attn4j.study.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    /** R's help page of sleep, t.test(Pair(extra.1, extra.2) ~ 1): t = -4.0621, p = 0.002833, -2.4598858 to -0.7001142. */
    @Test
    void agreesWithRsPairedTTestOfSleep() {
        Comparison sleep = Comparison.of(Numbers.SLEEP_ONE, Numbers.SLEEP_TWO).orElseThrow();
        assertEquals(-4.0621, sleep.pairedT().orElseThrow().statistic(), 5e-5);
        assertEquals(0.002833, sleep.pairedT().orElseThrow().p(), 5e-7);
        assertEquals(-2.4598858, sleep.interval().orElseThrow().low(), 5e-8);
        assertEquals(-0.7001142, sleep.interval().orElseThrow().high(), 5e-8);
    }

    /** d_z = t / sqrt(10) = -1.28456; J(9) = Gamma(4.5) / (sqrt(4.5) Gamma(4)) = 11.63173 / (2.12132 x 6) = 0.91388. */
    @Test
    void theEffectSizeOfSleepMatchesTheHandCalculation() {
        Comparison sleep = Comparison.of(Numbers.SLEEP_ONE, Numbers.SLEEP_TWO).orElseThrow();
        assertEquals(-1.28456 * 0.91388, sleep.effectSize().orElseThrow(), 5e-5);
    }

    /** 1 and 3 against 2 and 2.5: of four pairs, 3 wins two and 1 none; equal values count half. */
    @Test
    void improvementCountsAllPairsOfRuns() {
        assertEquals(0.5, improvement(Numbers.bySeed(1, 3), Numbers.bySeed(2, 2.5)));
        assertEquals(0.75, improvement(Numbers.bySeed(2, 3), Numbers.bySeed(2, 2)));
        assertEquals(1, improvement(Numbers.bySeed(4), Numbers.bySeed(2)));
    }

    @Test
    void onePairHasADifferenceAndNoTest() {
        Comparison one = Comparison.of(Numbers.bySeed(0.8), Numbers.bySeed(0.7)).orElseThrow();
        assertEquals(0.1, one.summary().mean());
        assertTrue(one.interval().isEmpty()
                && one.pairedT().isEmpty()
                && one.bootstrap().isEmpty());
        assertTrue(one.effectSize().isEmpty());
    }

    /** 0.84 - 0.83 and 0.74 - 0.73 differ in floating point; without rounding, t would be 10^15. */
    @Test
    void differencesThatAreMathematicallyEqualAreEqual() {
        Comparison alike = Comparison.of(Numbers.bySeed(0.84, 0.74), Numbers.bySeed(0.83, 0.73))
                .orElseThrow();
        assertTrue(alike.pairedT().isEmpty() && alike.effectSize().isEmpty());
        assertEquals(new Interval(0.01, 0.01), alike.interval().orElseThrow());
    }

    @Test
    void belowTenSeedsItIsDescriptive() {
        assertTrue(Comparison.descriptive(9));
        assertFalse(Comparison.descriptive(10));
    }

    /** By hand: the bootstrap means of 0 and 1 are 0, 1/2, 1 with shares 1/4, 1/2, 1/4, so the middle 95 % reach 0 and 1. */
    @Test
    void bootstrapIsRepeatableAndHasTheExpectedEnds() {
        Comparison two =
                Comparison.of(Numbers.bySeed(0, 1), Numbers.bySeed(0, 0)).orElseThrow();
        assertEquals(new Interval(0, 1), two.bootstrap().orElseThrow());
        Map<Long, Double> values = Numbers.bySeed(0.1, 0.35, 0.2, 0.15);
        assertEquals(InterquartileMean.of(values.values()), InterquartileMean.of(values.values()));
    }

    /** scipy.stats.trim_mean leaves out floor(n / 4) values at each end: of five one, of three none. */
    @Test
    void theInterquartileMeanLeavesOutAQuarterAtEachEnd() {
        assertEquals(
                3,
                InterquartileMean.of(Numbers.bySeed(-50, 2, 3, 4, 900).values())
                        .orElseThrow()
                        .mean());
        assertEquals(
                5,
                InterquartileMean.of(Numbers.bySeed(1, 2, 12).values())
                        .orElseThrow()
                        .mean());
        assertTrue(InterquartileMean.of(Numbers.bySeed().values()).isEmpty());
    }

    private static double improvement(Map<Long, Double> values, Map<Long, Double> baseline) {
        return Comparison.of(values, baseline).orElseThrow().probabilityOfImprovement();
    }
}
