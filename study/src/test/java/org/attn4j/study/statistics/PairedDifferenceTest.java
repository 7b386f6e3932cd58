package org.attn4j.study.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {

    /**
     * R's data set sleep, both groups by person: t.test(extra ~ group, paired) gives the mean difference -1.58 and
     * t = -4.0621 with 9 degrees of freedom, so sd = 1.58 * sqrt(10) / 4.0621 = 1.2300.
     */
    @Test
    void agreesWithRsPairedSleepData() {
        Summary difference = PairedDifference.of(Numbers.SLEEP_ONE, Numbers.SLEEP_TWO)
                .summary()
                .orElseThrow();
        assertEquals(10, difference.n());
        assertEquals(-1.58, difference.mean(), 1e-12);
        assertEquals(1.2300, difference.deviation().orElseThrow(), 5e-5);
    }

    @Test
    void onlySeedsThatBothHaveCount() {
        Map<Long, Double> values = new LinkedHashMap<>();
        values.put(3L, 1.5);
        values.put(9L, 7.0);
        values.put(1L, 3.0);
        PairedDifference difference = PairedDifference.of(values, Map.of(1L, 1.0, 3L, 1.0, 4L, 0.0));
        assertEquals(List.of(0.5, 2.0), difference.each());
        assertEquals(List.of(3L, 1L), difference.seeds());
    }

    @Test
    void withoutACommonSeedThereIsNoDifference() {
        assertEquals(
                Optional.empty(),
                PairedDifference.of(Map.of(1L, 1.0), Map.of(2L, 1.0)).summary());
    }
}
