package org.attn4j.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.core.attention.FullGate;
import org.attn4j.core.attention.Init;
import org.attn4j.engine.placement.AttentionEntry;
import org.junit.jupiter.api.Test;

class InitialValuesTest {

    private static final int MANY = 200_000;

    private static double[] draw(InitScheme scheme, Init init, String name, long seed) {
        Tensor tensor = new Tensor(name, new long[] {MANY}, 0, ElementOrder.C, init, true, true, true);
        return new InitialValues(scheme, seed).of(tensor);
    }

    private static double[] draw(InitScheme scheme, Init init) {
        return draw(scheme, init, "layer/weight", 1);
    }

    /** Checks that the bounds are kept and nearly reached, and that the moments are those of a uniform distribution. */
    private static void assertUniform(double bound, double[] values) {
        assertEquals(0, moment(values, 1), 0.01 * bound);
        assertEquals(bound * bound / 3, moment(values, 2), 0.01 * bound * bound);
        assertEquals(Math.pow(bound, 4) / 5, moment(values, 4), 0.01 * Math.pow(bound, 4));
        double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
        assertTrue(largest <= bound && largest > 0.999 * bound, "largest is " + largest + " of " + bound);
    }

    /** Checks that the moments are those of a normal distribution. */
    private static void assertNormal(double deviation, double[] values) {
        assertEquals(0, moment(values, 1), 0.01 * deviation);
        assertEquals(deviation * deviation, moment(values, 2), 0.02 * deviation * deviation);
        assertEquals(3 * Math.pow(deviation, 4), moment(values, 4), 0.1 * Math.pow(deviation, 4));
    }

    private static double moment(double[] values, int power) {
        return Arrays.stream(values)
                .map(value -> Math.pow(value, power))
                .average()
                .orElseThrow();
    }

    @Test
    void paddleDrawsConvolutionsNormallyLinearLayersXavierUniformlyAndSetsBiasesToZero() {
        assertNormal(Math.sqrt(2.0 / 27), draw(InitScheme.PADDLE, new Init.Convolution(27)));
        assertUniform(Math.sqrt(6.0 / 40), draw(InitScheme.PADDLE, new Init.Linear(30, 10)));
        assertArrayEquals(new double[MANY], draw(InitScheme.PADDLE, new Init.Bias(30)));
    }

    @Test
    void pytorchDrawsEverythingUniformlyWithinOneOverTheRootOfFanInIncludingBiases() {
        for (Init init : List.of(new Init.Convolution(25), new Init.Linear(25, 7), new Init.Bias(25))) {
            assertUniform(0.2, draw(InitScheme.PYTORCH, init));
        }
    }

    @Test
    void aModulesOwnInitialValuesHoldUnderBothSchemes() {
        for (InitScheme scheme : InitScheme.values()) {
            assertNormal(0.3, draw(scheme, new Init.Normal(0.3)));
            assertUniform(0.4, draw(scheme, new Init.Uniform(0.4)));
            double[] constant = new double[MANY];
            Arrays.fill(constant, 1.5);
            assertArrayEquals(constant, draw(scheme, new Init.Constant(1.5)));
        }
    }

    @Test
    void valuesDependOnlyOnSeedAndName() {
        Init init = new Init.Normal(1);
        double[] first = draw(InitScheme.PADDLE, init, "a/weight", 1);
        assertArrayEquals(first, draw(InitScheme.PADDLE, init, "a/weight", 1));
        assertFalse(Arrays.equals(first, draw(InitScheme.PADDLE, init, "b/weight", 1)));
        assertFalse(Arrays.equals(first, draw(InitScheme.PADDLE, init, "a/weight", 2)));
    }

    @Test
    void aBackboneStartsWithTheSameWeightsWhateverAttentionItHas() {
        Map<String, double[]> plain = backbone(1);
        assertEquals(10, plain.size());
        Map<String, double[]> attended = backbone(1, SmallBackbone.everywhere(new FullGate.ByHand()));
        assertEquals(plain.keySet(), attended.keySet());
        plain.forEach((key, values) -> assertArrayEquals(values, attended.get(key), key));
    }

    @Test
    void aBackboneStartsWithOtherWeightsForAnotherSeed() {
        Map<String, double[]> first = backbone(1);
        Map<String, double[]> second = backbone(2);
        first.keySet().stream()
                .filter(key -> key.endsWith("/weight"))
                .forEach(key -> assertFalse(Arrays.equals(first.get(key), second.get(key)), key));
    }

    private static Map<String, double[]> backbone(long seed, AttentionEntry... entries) {
        Map<String, double[]> values = new HashMap<>();
        try (Network network = Network.create(SmallBackbone.spec(seed, entries))) {
            network.tensors().stream()
                    .filter(tensor -> !tensor.attention())
                    .forEach(tensor -> values.put(tensor.key(), network.read(tensor)));
        }
        return values;
    }
}
