package org.attn4j.study.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
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
    void withFiveSeedsWilcoxonIsOutOfReach() {
        variants.put("eca", Numbers.bySeed(0.71, 0.72, 0.73, 0.74, 0.75));
        assertEquals(
                "eca: better than none over 5 seeds (+3.00 points; 95 % interval +1.04 to +4.96 excludes 0; paired t-test"
                        + " p = 0.0132); 5 seeds cannot reach p < 0.05 by Wilcoxon, which needs at least 6",
                verdict("eca", 0.7, 0.7, 0.7, 0.7, 0.7));
    }

    @Test
    void aFindingThatHolmRejectsIsAHint() {
        variants.put("eca", Numbers.bySeed(0.71, 0.72, 0.73, 0.74, 0.75));
        for (int i = 0; i < 3; i++) {
            variants.put("x" + i, Numbers.bySeed(0.71, 0.68, 0.70, 0.73, 0.69));
        }
        assertEquals(
                "eca: hint of a difference from none over 5 seeds, not a finding (95 % interval +1.04 to +4.96 excludes 0,"
                        + " but paired t-test p = 0.0529 after Holm's correction over 4 variants); 5 seeds cannot reach"
                        + " p < 0.05 by Wilcoxon, which needs at least 6",
                verdict("eca", 0.7, 0.7, 0.7, 0.7, 0.7));
    }

    @Test
    void anIntervalThatIncludesZeroShowsNoDifference() {
        variants.put("se", Numbers.bySeed(0.71, 0.68, 0.70));
        assertEquals(
                "se: no difference from none is shown over 3 seeds (95 % interval -4.13 to +3.46 includes 0); 3 seeds"
                        + " cannot reach p < 0.05 by Wilcoxon, which needs at least 6",
                verdict("se", 0.7, 0.7, 0.7));
    }

    /** Of the baseline's eight seeds se differs with two: too few for Wilcoxon, although eight are enough. */
    @Test
    void equalPairsDoNotCountForWilcoxon() {
        variants.put("se", Numbers.bySeed(0.71, 0.68, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7));
        String verdict = verdict("se", 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7);
        assertTrue(verdict.endsWith("; only 2 of 8 seeds differ, and p < 0.05 by Wilcoxon needs at least 6"), verdict);
    }

    @Test
    void oneSeedIsNoEvidence() {
        variants.put("se", Numbers.bySeed(0.75));
        assertEquals(
                "se: +5.00 points against none, no evidence yet: one seed does not show the spread between seeds; train"
                        + " at least 3",
                verdict("se", 0.7));
    }

    @Test
    void equalVariantsDifferFromVariantsWithEqualDifferences() {
        variants.put("frozen", Numbers.bySeed(0.7, 0.6));
        variants.put("odd", Numbers.bySeed(0.72, 0.62));
        assertEquals("frozen: same accuracy as none with each of 2 seeds", verdict("frozen", 0.7, 0.6));
        assertEquals(
                "odd: +2.00 points against none with each of 2 seeds, no evidence yet: the t-test needs differences that"
                        + " vary between seeds; 2 seeds cannot reach p < 0.05 by Wilcoxon, which needs at least 6",
                verdict("odd", 0.7, 0.6));
    }

    @Test
    void tenSeedsHaveAWilcoxonTest() {
        variants.put("one", Numbers.SLEEP_ONE);
        Map<String, Comparison> compared = Family.compare(variants, Numbers.SLEEP_TWO);
        assertEquals(
                "one: worse than two over 10 seeds (-158.00 points; 95 % interval -245.99 to -70.01 excludes 0; paired"
                        + " t-test p = 0.0028); exact Wilcoxon p = 0.0039",
                Verdict.of("one", "two", compared.get("one")));
        assertEquals("worse than two: one", Verdict.overall("two", compared));
    }

    /** The quick start's differences: -1.10 and 0.00 of se, -1.50 and -0.20 of eca; gc has one seed. */
    @Test
    void variantsWithTheSameVerdictShareASentence() {
        variants.put("se", Numbers.bySeed(0.85, 0.87));
        variants.put("gc", Numbers.bySeed(0.87));
        variants.put("eca", Numbers.bySeed(0.846, 0.868));
        assertEquals(
                List.of(
                        "se, eca: no difference from none is shown over 2 seeds (95 % intervals -7.54 to +6.44, -9.11 to"
                                + " +7.41 include 0); 2 seeds cannot reach p < 0.05 by Wilcoxon, which needs at least 6",
                        "gc: +0.90 points against none, no evidence yet: one seed does not show the spread between seeds;"
                                + " train at least 3"),
                Verdict.all("none", Family.compare(variants, Numbers.bySeed(0.861, 0.87))));
    }

    @Test
    void aLongListOfIntervalsIsLeftToTheTables() {
        for (int i = 0; i < 5; i++) {
            variants.put("x" + i, Numbers.bySeed(0.71, 0.69 - i / 1000.0));
        }
        assertEquals(
                List.of(
                        "x0, x1, x2, x3, x4: no difference from none is shown over 2 seeds (all 95 % intervals include 0);"
                                + " 2 seeds cannot reach p < 0.05 by Wilcoxon, which needs at least 6"),
                Verdict.all("none", Family.compare(variants, Numbers.bySeed(0.7, 0.7))));
    }

    @Test
    void variantsInDifferentDirectionsHaveTheirOwnVerdicts() {
        variants.put("up", Numbers.bySeed(0.71, 0.72, 0.73, 0.74, 0.75));
        variants.put("down", Numbers.bySeed(0.69, 0.68, 0.67, 0.66, 0.65));
        assertEquals(
                List.of("up: better than none", "down: worse than none"),
                Verdict.all("none", Family.compare(variants, Numbers.bySeed(0.7, 0.7, 0.7, 0.7, 0.7))).stream()
                        .map(sentence -> sentence.substring(0, sentence.indexOf(" over ")))
                        .toList());
    }
}
