package org.attn4j.study.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GeometricRatioTest {

    /**
     * Ratios 2, 1/2 and 1 of three seeds: logarithms 0.6931, -0.6931 and 0, mean 0, deviation 0.6931, half of the interval
     * 4.3027 * 0.6931 / sqrt(3) = 1.7219, so the interval is e^-1.7219 to e^1.7219.
     */
    @Test
    void twiceAndHalfAsFastAreAsFastOnAverage() {
        GeometricRatio ratio = GeometricRatio.of(
                        Map.of(1L, 20.0, 2L, 5.0, 3L, 10.0), Map.of(1L, 10.0, 2L, 10.0, 3L, 10.0))
                .orElseThrow();
        assertEquals(1, ratio.ratio(), 1e-12);
        Interval interval = ratio.interval().orElseThrow();
        assertEquals(1.7219, Math.log(interval.high()), 5e-4);
        assertEquals(1, interval.low() * interval.high(), 1e-9);
    }

    @Test
    void twoSeedsHaveNoInterval() {
        GeometricRatio ratio = GeometricRatio.of(Map.of(1L, 20.0, 2L, 5.0), Map.of(1L, 10.0, 2L, 10.0))
                .orElseThrow();
        assertEquals(List.of(1L, 2L), List.copyOf(new TreeSet<>(ratio.seeds())));
        assertEquals(Optional.empty(), ratio.interval());
    }

    @Test
    void onlySeedsThatBothHaveCountAndOneHasNoInterval() {
        GeometricRatio ratio = GeometricRatio.of(Map.of(1L, 95.0, 3L, 1.0), Map.of(1L, 100.0, 2L, 7.0))
                .orElseThrow();
        assertEquals(List.of(1L), ratio.seeds());
        assertEquals(0.95, ratio.ratio(), 1e-12);
        assertEquals(Optional.empty(), ratio.interval());
        assertEquals(Optional.empty(), GeometricRatio.of(Map.of(1L, 1.0), Map.of(2L, 1.0)));
    }

    @Test
    void whatASeedDoesToBothCancelsOut() {
        GeometricRatio ratio = GeometricRatio.of(
                        Map.of(1L, 95.0, 2L, 190.0, 3L, 9.5), Map.of(1L, 100.0, 2L, 200.0, 3L, 10.0))
                .orElseThrow();
        assertEquals(0.95, ratio.interval().orElseThrow().low(), 1e-9);
        assertEquals(0.95, ratio.interval().orElseThrow().high(), 1e-9);
    }
}
