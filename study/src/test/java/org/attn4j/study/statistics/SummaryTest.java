package org.attn4j.study.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final double NEARLY = 1e-12;

    /** By hand: mean 5, squares 9 1 1 1 0 0 4 16 sum to 32, divided by 7. */
    @Test
    void meanAndSampleDeviationOfACaseDoneByHand() {
        Summary summary =
                Summary.of(List.of(2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0)).orElseThrow();
        assertEquals(8, summary.n());
        assertEquals(5, summary.mean(), NEARLY);
        assertEquals(Math.sqrt(32.0 / 7), summary.deviation().orElseThrow(), NEARLY);
    }

    /** R's data set sleep, group 1: mean(x) is 0.75, sd(x) is 1.78901 (Student 1908, as R's help on sleep has it). */
    @Test
    void agreesWithRsSleepData() {
        Summary summary = Summary.of(List.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0))
                .orElseThrow();
        assertEquals(0.75, summary.mean(), NEARLY);
        assertEquals(1.78901, summary.deviation().orElseThrow(), 5e-6);
    }

    @Test
    void valuesFarFromZeroLoseNothing() {
        Summary summary = Summary.of(List.of(1e9 + 1, 1e9 + 2, 1e9 + 3)).orElseThrow();
        assertEquals(1, summary.deviation().orElseThrow(), NEARLY);
    }

    @Test
    void oneValueHasNoDeviation() {
        assertEquals(Optional.of(new Summary(1, 0.5, OptionalDouble.empty())), Summary.of(List.of(0.5)));
    }

    @Test
    void noValueHasNoSummary() {
        assertEquals(Optional.empty(), Summary.of(List.of()));
    }
}
