package org.attn4j.trainer.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void quartilesAreInterpolatedBetweenTheTwoNearestNumbers() {
        assertEquals(new Spread(1, 1.75, 2.5, 3.25, 4), Spread.of(List.of(4.0, 1.0, 3.0, 2.0)));
        assertEquals(new Spread(1, 2, 3, 4, 5), Spread.of(List.of(5.0, 4.0, 3.0, 2.0, 1.0)));
    }

    @Test
    void aSingleNumberIsEveryQuantile() {
        assertEquals(new Spread(7, 7, 7, 7, 7), Spread.of(List.of(7.0)));
    }

    @Test
    void aSpreadNeedsANumber() {
        assertEquals(
                "a spread needs at least one number",
                assertThrows(IllegalArgumentException.class, () -> Spread.of(List.of()))
                        .getMessage());
    }
}
