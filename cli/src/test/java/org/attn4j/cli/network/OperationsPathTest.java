package org.attn4j.cli.network;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
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

    /**
     * Modules that amplify rounding: sge with one channel per group divides by the deviation of a channel times its own mean,
     * which is nearly 0; non-local's similarities of 64 x 64 pixels with weights this large let one pixel attend to one other.
     */
    private static final Set<String> SENSITIVE = Set.of("non-local", "sge");

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
        fast.assertEqualTo(train(attention), SENSITIVE.contains(attention) ? 1e-3 : 1e-4);
    }
}
