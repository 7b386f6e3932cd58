package org.attn4j.study.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private final Map<String, Map<Long, Double>> variants = new LinkedHashMap<>();

    private String verdict(String variant, double... baseline) {
        Map<String, Comparison> compared = Family.compare(variants, Numbers.bySeed(baseline));
        return Verdict.of(variant, "none", compared.get(variant));
    }

    /** Differences 0.01 .. 0.05: mean 0.03, sd 0.015811, half width 2.7764 x 0.015811 / sqrt(5) = 0.019632; t = 4.2426. */
    @Test
    void fiveSeedsAreToldThatWilcoxonIsOutOfReach() {
        variants.put("eca", Numbers.bySeed(0.71, 0.72, 0.73, 0.74, 0.75));
        assertEquals(
                "eca: +3.00 points against none over 5 seeds; the 95 % interval +1.04 to +4.96 excludes 0 and the paired"
                        + " t-test agrees (p = 0.0132): better; 5 seeds cannot reach p < 0.05 by Wilcoxon (0.0625 at best)",
                verdict("eca", 0.7, 0.7, 0.7, 0.7, 0.7));
    }

    @Test
    void whatHolmTakesAwayIsAHint() {
        variants.put("eca", Numbers.bySeed(0.71, 0.72, 0.73, 0.74, 0.75));
        for (int i = 0; i < 3; i++) {
            variants.put("x" + i, Numbers.bySeed(0.71, 0.68, 0.70, 0.73, 0.69));
        }
        assertEquals(
                "eca: +3.00 points against none over 5 seeds; the 95 % interval +1.04 to +4.96 excludes 0, but not after"
                        + " Holm's correction over 4 variants (t-test p = 0.0529): a hint, not a finding; 5 seeds cannot reach"
                        + " p < 0.05 by Wilcoxon (0.0625 at best)",
                verdict("eca", 0.7, 0.7, 0.7, 0.7, 0.7));
    }

    @Test
    void anIntervalThatIncludesNothingShowsNothing() {
        variants.put("se", Numbers.bySeed(0.71, 0.68, 0.70));
        assertEquals(
                "se: -0.33 points against none over 3 seeds; the 95 % interval -4.13 to +3.46 includes 0: no difference is"
                        + " shown; 2 unequal pairs cannot reach p < 0.05 by Wilcoxon (0.5 at best)",
                verdict("se", 0.7, 0.7, 0.7));
    }

    @Test
    void aSinglePairOfSeedsThatDiffersIsOnePair() {
        variants.put("se", Numbers.bySeed(0.71, 0.70));
        assertEquals(
                "se: +0.50 points against none over 2 seeds; the 95 % interval -5.85 to +6.85 includes 0: no difference is"
                        + " shown; 1 unequal pair cannot reach p < 0.05 by Wilcoxon (1 at best)",
                verdict("se", 0.7, 0.7));
    }

    @Test
    void oneSeedIsNoEvidence() {
        variants.put("se", Numbers.bySeed(0.75));
        assertEquals(
                "se: +5.00 points against none with one seed, which says nothing of the spread between seeds: no evidence"
                        + " yet, train at least 3",
                verdict("se", 0.7));
    }

    @Test
    void equalAndEquallyDifferentVariantsAreToldApart() {
        variants.put("frozen", Numbers.bySeed(0.7, 0.6));
        variants.put("odd", Numbers.bySeed(0.72, 0.62));
        assertEquals("frozen: the same accuracy as none in each of 2 seeds", verdict("frozen", 0.7, 0.6));
        assertEquals(
                "odd: +2.00 points against none in each of 2 seeds; differences without any spread give the t-test nothing"
                        + " to measure by; 2 seeds cannot reach p < 0.05 by Wilcoxon (0.5 at best)",
                verdict("odd", 0.7, 0.6));
    }

    @Test
    void tenSeedsHaveAWilcoxonTest() {
        variants.put("one", Numbers.SLEEP_ONE);
        Map<String, Comparison> compared = Family.compare(variants, Numbers.SLEEP_TWO);
        assertEquals(
                "one: -158.00 points against two over 10 seeds; the 95 % interval -245.99 to -70.01 excludes 0 and the"
                        + " paired t-test agrees (p = 0.0028): worse; exact Wilcoxon p = 0.0039",
                Verdict.of("one", "two", compared.get("one")));
        assertEquals("worse than two: one", Verdict.overall("two", compared));
    }
}
