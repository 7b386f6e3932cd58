package org.attn4j.testkit.probe;

import static org.attn4j.core.array.Numbers.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.attn4j.core.array.Numbers;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.Centred;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.FullGate;
import org.attn4j.core.attention.NoneAttention;
import org.attn4j.core.attention.PixelGate;
import org.attn4j.core.attention.SpatialGate;
import org.attn4j.engine.network.ElementType;
import org.attn4j.engine.network.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests each form of module in a network built by the same code as real networks. */
class ModuleFormsTest {

    private static final FeatureShape SHAPE = new FeatureShape(3, 2, 4, 3);
    private static final int BATCH = 2;
    private static final int LENGTH = BATCH * 3 * 2 * 4;

    private static List<AttentionParameters> forms() {
        return List.of(
                new NoneAttention(),
                new FullGate.ByHand(),
                new SpatialGate(),
                new FullGate.ByAutodiff(),
                new PixelGate());
    }

    private static ModuleProbe probe(AttentionParameters parameters, ElementType type, boolean relu) {
        ModuleProbe probe = new ModuleProbe(parameters, "tested", SHAPE, type, false, relu, 5);
        probe.weights().forEach(tensor -> {
            String name = ModuleProbe.name(tensor);
            probe.write(name, Numbers.of(name, (int) tensor.length()));
        });
        return probe;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void gradientsEqualFiniteDifferences(AttentionParameters parameters) {
        try (ModuleProbe probe = probe(parameters, ElementType.FLOAT64, false)) {
            Gradients.assertEqualFiniteDifferences(probe, BATCH, LENGTH);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void gradientsWithAFollowingReluEqualFiniteDifferences(AttentionParameters parameters) {
        if (parameters instanceof NoneAttention) {
            return; // the backbone applies the ReLU if there is no module
        }
        try (ModuleProbe probe = probe(parameters, ElementType.FLOAT64, true)) {
            Gradients.assertEqualFiniteDifferences(probe, BATCH, LENGTH);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void float32EqualsFloat64(AttentionParameters parameters) {
        double[] x = Numbers.of("x", LENGTH);
        double[] dy = Numbers.of("dy", LENGTH);
        try (ModuleProbe single = probe(parameters, ElementType.FLOAT32, true);
                ModuleProbe exact = probe(parameters, ElementType.FLOAT64, true)) {
            ModuleProbe.Pass found = single.pass(x, BATCH, dy);
            ModuleProbe.Pass expected = exact.pass(x, BATCH, dy);
            assertClose(expected.y(), found.y(), 1e-6, "y");
            assertClose(expected.dx(), found.dx(), 1e-6, "dx");
            expected.gradients()
                    .forEach((name, gradient) ->
                            assertClose(gradient, found.gradients().get(name), 5e-6, name));
        }
    }

    @Test
    void autodiffEqualsTheHandWrittenGate() {
        double[] x = Numbers.of("x", LENGTH);
        double[] dy = Numbers.of("dy", LENGTH);
        try (ModuleProbe gate = probe(new FullGate.ByHand(), ElementType.FLOAT64, true);
                ModuleProbe autodiff = probe(new FullGate.ByAutodiff(), ElementType.FLOAT64, true)) {
            ModuleProbe.Pass expected = gate.pass(x, BATCH, dy);
            ModuleProbe.Pass found = autodiff.pass(x, BATCH, dy);
            assertClose(expected.y(), found.y(), 1e-12, "y");
            assertClose(expected.dx(), found.dx(), 1e-12, "dx");
            assertClose(expected.gradients().get("w"), found.gradients().get("w"), 1e-12, "w");
            assertClose(expected.gradients().get("b"), found.gradients().get("b"), 1e-12, "b");
            assertClose(gate.infer(x, BATCH), autodiff.infer(x, BATCH), 1e-12, "y in inference");
        }
    }

    @Test
    void autodiffSupportsChangingBatchSizes() {
        try (ModuleProbe autodiff = probe(new FullGate.ByAutodiff(), ElementType.FLOAT64, false)) {
            double[] two = autodiff.infer(Numbers.of("x", LENGTH), 2);
            double[] first = autodiff.infer(Arrays.copyOf(Numbers.of("x", LENGTH), LENGTH / 2), 1);
            double[] again = autodiff.infer(Numbers.of("x", LENGTH), 2);
            assertClose(Arrays.copyOf(two, LENGTH / 2), first, 1e-12, "the first image");
            assertArrayEquals(two, again);
        }
    }

    @Test
    void gatesAreRecordedInInferenceByName() {
        double[] x = Numbers.of("x", LENGTH);
        try (ModuleProbe channel = probe(new FullGate.ByHand(), ElementType.FLOAT32, false);
                ModuleProbe pixel = probe(new SpatialGate(), ElementType.FLOAT32, false);
                ModuleProbe none = probe(new PixelGate(), ElementType.FLOAT32, false)) {
            Map<String, float[]> gate = channel.gates(x, BATCH);
            assertEquals(List.of("gate"), List.copyOf(gate.keySet()));
            assertEquals(BATCH * 3, gate.get("gate").length);
            assertEquals(BATCH * 8, pixel.gates(x, BATCH).get("pixels").length);
            assertEquals(Map.of(), none.gates(x, BATCH));
        }
    }

    @Test
    void runningStatisticsAreUpdatedInTrainingAndUsedInInference() {
        double[] x = new double[LENGTH];
        Arrays.fill(x, 3);
        try (ModuleProbe probe =
                new ModuleProbe(new Centred(), "tested", SHAPE, ElementType.FLOAT64, false, false, 5)) {
            assertArrayEquals(new double[] {0}, probe.read("running"));
            probe.pass(x, BATCH, x);
            assertEquals(0.3, probe.read("running")[0], 1e-12);
            probe.pass(x, BATCH, x);
            assertEquals(0.57, probe.read("running")[0], 1e-12);
            assertEquals(2 * (3 - 0.57), probe.infer(x, BATCH)[0], 1e-12);
            assertEquals(0.57, probe.read("running")[0], 1e-12);
            assertEquals(
                    List.of(true, false),
                    probe.weights().stream().map(Tensor::trained).toList());
            assertEquals(
                    List.of(true, false),
                    probe.weights().stream().map(Tensor::updated).toList());
        }
    }

    @Test
    void frozenModuleKeepsItsStatisticsAndIsNotUpdated() {
        double[] x = Numbers.of("x", LENGTH);
        try (ModuleProbe probe = new ModuleProbe(new Centred(), "tested", SHAPE, ElementType.FLOAT64, true, false, 5)) {
            probe.pass(x, BATCH, x);
            assertArrayEquals(new double[] {0}, probe.read("running"));
            assertEquals(
                    List.of(false, false),
                    probe.weights().stream().map(Tensor::updated).toList());
            assertClose(Numbers.of("x", LENGTH), halves(probe.pass(x, BATCH, x).dx()), 1e-12, "dx passes through");
        }
    }

    private static double[] halves(double[] values) {
        return Arrays.stream(values).map(value -> value / 2).toArray();
    }

    @Test
    void unknownWeightIsReportedWithTheKnownOnes() {
        try (ModuleProbe probe = probe(new SpatialGate(), ElementType.FLOAT64, false)) {
            Exception unknown = assertThrows(IllegalArgumentException.class, () -> probe.read("v"));
            assertEquals("the module has no weight \"v\"; it has [w, b]", unknown.getMessage());
        }
    }
}
