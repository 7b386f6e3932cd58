package org.attn4j.cli.network;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.attn4j.cli.backend.ElsewhereBackend;
import org.attn4j.core.Named;
import org.attn4j.core.array.HostArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other backends than the processor's run, run on the processor: every module of ours, in a real network. */
class OperationsPathTest {

    private static final int SIZE = 64;
    private static final int CLASSES = 10;
    private static final int IMAGES = 4;

    private static final double TOLERANCE = 1e-4;

    /**
     * Of modules that amplify rounding. With one channel per group, sge divides by the deviation of a channel times its own
     * mean, which is nearly 0. Behind the last non-local block gradients differ by 1e-6, before the first of five by 3e-4.
     */
    private static final Map<String, Double> TOLERANCES = Map.of("sge", 1e-3, "non-local", 1e-2);

    static Stream<String> modules() {
        return NetworkOf.REGISTRIES.all().stream()
                .filter(registry -> registry.kind().equals("attention"))
                .flatMap(registry -> registry.all().stream())
                .map(Named::name);
    }

    @AfterEach
    void onTheProcessorAgain() {
        System.clearProperty(ElsewhereBackend.PROPERTY);
    }

    private static TrainedSteps train(String attention) {
        return TrainedSteps.of(
                NetworkOf.json("{\"type\": \"alexnet\"}", "{\"type\": \"" + attention + "\"}", CLASSES, SIZE), IMAGES);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void operationsEqualTheFastPath(String attention) {
        TrainedSteps fast = train(attention);
        assertTrue(HostArray.onHost());
        System.setProperty(ElsewhereBackend.PROPERTY, "true");
        assertFalse(HostArray.onHost());
        fast.assertEqualTo(train(attention), TOLERANCES.getOrDefault(attention, TOLERANCE));
    }
}
