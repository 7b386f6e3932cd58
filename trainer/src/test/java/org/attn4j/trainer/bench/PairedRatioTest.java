package org.attn4j.trainer.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedRatioTest {

    private static List<Double> upTo(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(value -> (double) value).toList();
    }

    @Test
    void aSlowRoundCancelsOut() {
        PairedRatio ratio = PairedRatio.of(List.of(300.0, 30.0, 150.0), List.of(200.0, 20.0, 100.0));
        assertEquals(new PairedRatio(1.5, Optional.empty(), Optional.empty()), ratio);
    }

    /** Ranks from the binomial distribution, as in tables of the two-sided sign test at 5 %. */
    @ParameterizedTest
    @CsvSource({"6, 1", "8, 1", "9, 2", "11, 2", "12, 3", "15, 4", "20, 6", "25, 8", "30, 10"})
    void theEndsOfTheIntervalAreThoseOfTheSignTest(int rounds, int rank) {
        PairedRatio ratio = PairedRatio.of(upTo(rounds), Collections.nCopies(rounds, 1.0));
        assertEquals((rounds + 1) / 2.0, ratio.ratio());
        assertEquals(Optional.of((double) rank), ratio.low());
        assertEquals(Optional.of((double) (rounds + 1 - rank)), ratio.high());
    }

    @Test
    void fewerThanSixRoundsHaveNoInterval() {
        PairedRatio ratio = PairedRatio.of(upTo(5), Collections.nCopies(5, 2.0));
        assertEquals(new PairedRatio(1.5, Optional.empty(), Optional.empty()), ratio);
    }

    @Test
    void unequalNumbersOfRoundsAreRejected() {
        assertEquals(
                "2 rounds cannot be paired with 3 rounds",
                assertThrows(IllegalArgumentException.class, () -> PairedRatio.of(upTo(2), upTo(3)))
                        .getMessage());
    }
}
