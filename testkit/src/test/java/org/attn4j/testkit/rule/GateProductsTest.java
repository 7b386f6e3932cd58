package org.attn4j.testkit.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Weight;
import org.junit.jupiter.api.Test;

/** The cases are those of published gates, for C = 6 channels; their counts stand in the papers. */
class GateProductsTest {

    private static final int CHANNELS = 6;

    private static SortedSet<Long> possible(Weight weight, int statistics) {
        return WeightProducts.ofGate(weight, CHANNELS, statistics).possible();
    }

    private static SortedSet<Long> numbers(Long... numbers) {
        return new TreeSet<>(List.of(numbers));
    }

    @Test
    void aLinearLayerMultipliesOnceWithEachElement() {
        assertEquals(numbers(12L), possible(Weight.of("w", new Init.Linear(6, 2), 2, 6), 1));
        assertEquals(numbers(12L), possible(Weight.of("w", new Init.Convolution(6), 2, 6, 1, 1), 1));
        assertEquals(numbers(12L, 24L), possible(Weight.of("w", new Init.Linear(6, 2), 2, 6), 2));
    }

    @Test
    void aKernelSlidesOverAllChannels() {
        assertEquals(numbers(18L), possible(Weight.of("w", new Init.Convolution(3), 3), 1));
        assertEquals(numbers(18L), possible(Weight.of("w", new Init.Convolution(3), 1, 1, 3), 1));
    }

    @Test
    void kernelsOfEachChannelMultiplyOnce() {
        assertEquals(numbers(18L), possible(Weight.of("w", new Init.Convolution(3), 6, 3), 1));
    }

    @Test
    void kernelsSideBySideMaySlideOrNot() {
        assertEquals(numbers(6L, 36L), possible(Weight.of("w", new Init.Convolution(3), 2, 1, 3), 1));
    }

    @Test
    void whatHasItsOwnInitialValuesIsAFactorOrIsAdded() {
        assertEquals(numbers(0L, 6L), possible(Weight.of("a", new Init.Constant(1), 6), 1));
        assertEquals(numbers(0L, 1L, 6L), possible(Weight.of("a", new Init.Uniform(1), 1), 1));
    }

    @Test
    void biasesAndStatisticsMultiplyNothing() {
        assertEquals(numbers(0L), possible(Weight.of("b", new Init.Bias(6), 6), 1));
        assertEquals(numbers(0L), possible(Weight.statistic("mean", 0, 6), 1));
    }

    @Test
    void aWrongSumIsToldWithEveryWeight() {
        GateProducts squeeze = new GateProducts(List.of(
                WeightProducts.ofGate(Weight.of("w1", new Init.Linear(6, 2), 2, 6), CHANNELS, 1),
                WeightProducts.ofGate(Weight.of("w2", new Init.Linear(2, 6), 6, 2), CHANNELS, 1)));
        assertEquals(Optional.empty(), squeeze.differing(24));
        assertEquals(
                Optional.of(
                        "multiplyAdds() is 12, must be 24: weight \"w1\" takes part in 12, weight \"w2\" takes part in"
                                + " 12"),
                squeeze.differing(12));
    }

    @Test
    void manyPossibleSumsAreToldByTheirEnds() {
        Weight scale = Weight.of("a", new Init.Constant(1), 1);
        GateProducts scales = new GateProducts(
                List.of(WeightProducts.ofGate(scale, CHANNELS, 1), WeightProducts.ofGate(scale, CHANNELS, 1)));
        assertEquals(
                Optional.of(
                        "multiplyAdds() is 13, must be a sum of the following, from 0 to 12: weight \"a\" takes part in"
                                + " 0 or 1 or 6, weight \"a\" takes part in 0 or 1 or 6"),
                scales.differing(13));
    }

    @Test
    void aGateWithoutWeightsMultipliesNothing() {
        assertEquals(
                Optional.of("multiplyAdds() is 6, must be 0: no weight multiplies"),
                new GateProducts(List.of()).differing(6));
    }
}
