package org.attn4j.study.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HolmTest {

    /** On paper: 4 x 0.005, 3 x 0.01, 2 x 0.03, and 0.04 is raised to the 0.06 before it. R's p.adjust gives the same. */
    @Test
    void eachIsMultipliedByTheNumberLeftAndNeverDecreases() {
        List<Double> corrected = Holm.corrected(List.of(0.01, 0.04, 0.03, 0.005));
        assertEquals(0.03, corrected.get(0), 1e-12);
        assertEquals(0.06, corrected.get(1), 1e-12);
        assertEquals(0.06, corrected.get(2), 1e-12);
        assertEquals(0.02, corrected.get(3), 1e-12);
    }

    @Test
    void nothingExceedsOne() {
        assertEquals(List.of(1.0, 1.0), Holm.corrected(List.of(0.6, 0.9)));
    }

    @Test
    void aFamilyIsCorrectedTogetherAndAVariantWithoutATestCounts() {
        Map<String, Map<Long, Double>> variants = new LinkedHashMap<>();
        variants.put("one", Numbers.SLEEP_ONE);
        variants.put("same", Numbers.SLEEP_TWO);
        Map<String, Comparison> compared = Family.compare(variants, Numbers.SLEEP_TWO);
        Significance test = compared.get("one").pairedT().orElseThrow();
        assertEquals(2 * test.p(), test.holm(), 1e-15);
        assertEquals(2, compared.get("one").family());
        assertEquals(Finding.EQUAL, Finding.of(compared.get("same")));
    }
}
