package org.attn4j.attention.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.attn4j.core.attention.Weight;
import org.attn4j.testkit.probe.ModuleProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests initial values, preferred positions and exemptions from weight decay against the papers' code.
 */
class PaperDefaultsTest {

    private static final int CHANNELS = 16;
    private static final int SIDE = 3;
    private static final double[] X = IntStream.range(0, 2 * CHANNELS * SIDE * SIDE)
            .mapToDouble(i -> Math.sin(i + 1))
            .toArray();
    private static final double TOLERANCE = 1e-12;

    @ParameterizedTest
    @CsvSource({"gct, 1", "srm, 0.5", "non-local, 1", "sge, 0.7310585786300049", "lct, 0.7310585786300049"})
    void untrainedModuleIsAConstantFactor(String type, double factor) {
        try (ModuleProbe probe = probe(type)) {
            assertArrayEquals(
                    Arrays.stream(X).map(x -> x * factor).toArray(),
                    probe.pass(X, 2, X).y(),
                    TOLERANCE);
        }
    }

    @Test
    void untrainedCbamHasPixelGatesOfOneHalf() {
        try (ModuleProbe probe = probe("cbam")) {
            float[] gates = probe.gates(X, 2).get("pixels");
            float[] halves = new float[2 * SIDE * SIDE];
            Arrays.fill(halves, 0.5f);
            assertArrayEquals(halves, gates);
        }
    }

    @Test
    void untrainedSeVar2EqualsSeVar1() {
        try (ModuleProbe second = probe("se-var2");
                ModuleProbe first = probe("se-var1")) {
            assertArrayEquals(first.infer(X, 2), second.infer(X, 2), TOLERANCE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "eca-ns, none",
        "se-var1, none",
        "se-var2, none",
        "se-var3, none",
        "se-gc, none",
        "cse, none",
        "sse, none",
        "scse, none",
        "cbam, none",
        "ge, none",
        "srm, none",
        "gc, none",
        "gct, before-conv",
        "simam, before-bn2",
        "coordinate, expanded",
        "triplet, none",
        "ela, none",
        "sge, none",
        "lct, none",
        "mca, none",
        "ema, none",
        "non-local, none",
    })
    void preferredPositionsAreThoseOfThePapers(String type, String position) {
        String preferred = Modules.module(json(type))
                .preferredPosition()
                .map(Object::toString)
                .orElse("none");
        assertEquals(position, preferred);
    }

    @ParameterizedTest
    @CsvSource({
        "eca-ns, ''",
        "se-var2, ''",
        "se-var3, ''",
        "se-gc, ''",
        "cse, ''",
        "sse, ''",
        "scse, ''",
        "cbam, ''",
        "coordinate, ''",
        "gc, ''",
        "srm, a b gamma beta",
        "gct, beta",
        "triplet, ''",
        "ela, ''",
        "sge, ''",
        "lct, ''",
        "mca, ''",
        "ema, ''",
        "non-local, ''",
    })
    void exemptWeightsAreThoseOfThePapersCode(String type, String names) {
        List<String> exempt = Modules.module(json(type)).weights(Modules.shape(CHANNELS, SIDE, SIDE)).stream()
                .filter(weight -> weight.trained() && !weight.decayed())
                .map(Weight::name)
                .toList();
        assertEquals(names, String.join(" ", exempt));
    }

    private static ModuleProbe probe(String type) {
        return Modules.probe(json(type), CHANNELS, SIDE, SIDE);
    }

    private static String json(String type) {
        return "{\"type\": \"" + type + "\"}";
    }
}
