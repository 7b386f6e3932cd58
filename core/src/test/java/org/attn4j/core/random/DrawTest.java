package org.attn4j.core.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final int MANY = 100_000;

    @Test
    void equalKeysGiveEqualNumbers() {
        Draw first = Draw.of(42, "shuffle", 3, 7);
        Draw second = Draw.of(42, "shuffle", 3, 7);
        for (int i = 0; i < 10; i++) {
            assertEquals(first.uniform(), second.uniform());
        }
    }

    /** Stored runs depend on these numbers. The expected ones were calculated with Python's integers. */
    @Test
    void numbersAreThoseOfStoredRuns() {
        assertEquals(2542624233020760608L, Draw.key(42, "shuffle", 1));
        assertEquals(0.09443318402610146, Draw.of(42, "shuffle", 1).uniform());
    }

    @Test
    void keysDependOnSeedNameIndicesAndTheirOrder() {
        Set<Long> keys = new HashSet<>();
        keys.add(Draw.key(1, "a"));
        keys.add(Draw.key(2, "a"));
        keys.add(Draw.key(1, "b"));
        keys.add(Draw.key(1, "ab"));
        keys.add(Draw.key(1, "a", 0));
        keys.add(Draw.key(1, "a", 1));
        keys.add(Draw.key(1, "a", 1, 2));
        keys.add(Draw.key(1, "a", 2, 1));
        keys.add(Draw.key(1, ""));
        keys.add(Draw.key(1, "", 'a'));
        assertEquals(10, keys.size());
    }

    @Test
    void neighbouringKeysGiveIndependentNumbers() {
        double[] first = IntStream.range(0, MANY)
                .mapToDouble(image -> Draw.of(42, "image", image).uniform() - 0.5)
                .toArray();
        double correlation = 0;
        for (int i = 1; i < MANY; i++) {
            correlation += first[i] * first[i - 1] * 12 / MANY;
        }
        assertEquals(0, Arrays.stream(first).average().orElseThrow(), 4 / Math.sqrt(12.0 * MANY));
        assertEquals(0, correlation, 4 / Math.sqrt(MANY));
    }

    @Test
    void uniformNumbersStayInTheirRange() {
        Draw draw = Draw.of(1, "uniform");
        for (int i = 0; i < MANY; i++) {
            double value = draw.uniform(-2, 3);
            assertTrue(value >= -2 && value < 3, "value " + value);
        }
    }

    @Test
    void normalNumbersHaveTheMomentsOfTheNormalDistribution() {
        Draw draw = Draw.of(1, "normal");
        double[] values =
                IntStream.range(0, MANY).mapToDouble(i -> draw.normal()).toArray();
        assertEquals(0, Arrays.stream(values).average().orElseThrow(), 4 / Math.sqrt(MANY));
        assertEquals(1, Arrays.stream(values).map(x -> x * x).average().orElseThrow(), 0.02);
        assertEquals(3, Arrays.stream(values).map(x -> x * x * x * x).average().orElseThrow(), 0.15);
    }

    @Test
    void permutationsContainEachIndexOnceAndAreUniform() {
        int[] counts = new int[5];
        for (int i = 0; i < 20_000; i++) {
            int[] order = Draw.of(7, "order", i).permutation(5);
            assertArrayEquals(
                    new int[] {0, 1, 2, 3, 4}, Arrays.stream(order).sorted().toArray());
            counts[order[0]]++;
        }
        for (int count : counts) {
            assertEquals(4000, count, 4 * Math.sqrt(20_000 * 0.2 * 0.8));
        }
    }

    @Test
    void permutationOfSizeZeroIsEmpty() {
        assertEquals(0, Draw.of(1, "x").permutation(0).length);
        assertNotEquals(Draw.key(1, "x"), Draw.key(1, "y"));
    }
}
