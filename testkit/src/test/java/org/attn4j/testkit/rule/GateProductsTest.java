package org.attn4j.testkit.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Weight;
import org.junit.jupiter.api.Test;

/** Tests the weights of published gates, with the counts of their papers, for C = 6 channels. */
class GateProductsTest {

    private static final int CHANNELS = 6;

    private static SortedSet<Long> possible(Weight weight, int statistics) {
        return WeightProducts.ofGate(weight, CHANNELS, statistics).possible();
    }

    private static SortedSet<Long> numbers(Long... numbers) {
        return new TreeSet<>(List.of(numbers));
    }

    @Test
    void elementsOfALinearLayerAreMultipliedOncePerStatistic() {
        assertEquals(numbers(12L), possible(Weight.of("w", new Init.Linear(6, 2), 2, 6), 1));
        assertEquals(numbers(12L), possible(Weight.of("w", new Init.Convolution(6), 2, 6, 1, 1), 1));
        assertEquals(numbers(12L, 24L), possible(Weight.of("w", new Init.Linear(6, 2), 2, 6), 2));
    }

    @Test
    void sharedKernelIsMultipliedAtEachChannel() {
        assertEquals(numbers(18L), possible(Weight.of("w", new Init.Convolution(3), 3), 1));
        assertEquals(numbers(18L), possible(Weight.of("w", new Init.Convolution(3), 1, 1, 3), 1));
    }

    @Test
    void kernelPerChannelIsMultipliedOnce() {
        assertEquals(numbers(18L), possible(Weight.of("w", new Init.Convolution(3), 6, 3), 1));
    }

    @Test
    void severalKernelsCanSlideOrBelongToChannels() {
        assertEquals(numbers(6L, 36L), possible(Weight.of("w", new Init.Convolution(3), 2, 1, 3), 1));
    }

    @Test
    void weightWithFixedInitialValuesIsAFactorOrASummand() {
        assertEquals(numbers(0L, 6L), possible(Weight.of("a", new Init.Constant(1), 6), 1));
        assertEquals(numbers(0L, 1L, 6L), possible(Weight.of("a", new Init.Uniform(1), 1), 1));
    }

    @Test
    void biasesAndStatisticsDoNotCount() {
        assertEquals(numbers(0L), possible(Weight.of("b", new Init.Bias(6), 6), 1));
        assertEquals(numbers(0L), possible(Weight.statistic("mean", 0, 6), 1));
    }

    @Test
    void wrongSumIsReportedWithEachWeight() {
        GateProducts squeeze = new GateProducts(List.of(
                WeightProducts.ofGate(Weight.of("w1", new Init.Linear(6, 2), 2, 6), CHANNELS, 1),
                WeightProducts.ofGate(Weight.of("w2", new Init.Linear(2, 6), 6, 2), CHANNELS, 1)));
        assertEquals(Optional.empty(), squeeze.violation(24));
        assertEquals(
                Optional.of(
                        "multiplyAdds() is 12, but must be 24: weight \"w1\" contributes 12, weight \"w2\" contributes 12"),
                squeeze.violation(12));
    }

    @Test
    void manyPossibleSumsAreReportedAsARange() {
        Weight scale = Weight.of("a", new Init.Constant(1), 1);
        GateProducts scales = new GateProducts(
                List.of(WeightProducts.ofGate(scale, CHANNELS, 1), WeightProducts.ofGate(scale, CHANNELS, 1)));
        assertEquals(
                Optional.of(
                        "multiplyAdds() is 13, but must be a sum of the following, from 0 to 12: weight \"a\" contributes"
                                + " 0 or 1 or 6, weight \"a\" contributes 0 or 1 or 6"),
                scales.violation(13));
    }

    @Test
    void gateWithoutWeightsHasNoMultiplyAdds() {
        assertEquals(
                Optional.of("multiplyAdds() is 6, but must be 0: no weight is multiplied"),
                new GateProducts(List.of()).violation(6));
    }
}
