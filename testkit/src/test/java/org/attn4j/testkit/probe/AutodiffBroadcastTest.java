package org.attn4j.testkit.probe;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.PairwiseGate;
import org.attn4j.core.attention.PairwiseGate.Operand;
import org.attn4j.core.attention.PairwiseGate.Operation;
import org.attn4j.engine.network.ElementType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests gradients of operations with a broadcast operand, which SameDiff computes incorrectly for six of the eight. */
class AutodiffBroadcastTest {

    private static final FeatureShape SHAPE = new FeatureShape(3, 1, 2, 3);
    private static final int BATCH = 2;
    private static final int LENGTH = BATCH * 3 * 2;

    private static Stream<PairwiseGate> gates() {
        return Arrays.stream(Operation.values())
                .flatMap(operation -> Arrays.stream(Operand.values()).flatMap(operand -> List.of(false, true).stream()
                        .map(swapped -> new PairwiseGate(operation, operand, swapped))));
    }

    @ParameterizedTest
    @MethodSource("gates")
    void gradientsEqualFiniteDifferences(PairwiseGate gate) {
        try (ModuleProbe probe = new ModuleProbe(gate, "tested", SHAPE, ElementType.FLOAT64, false, false, 5)) {
            Gradients.assertEqualFiniteDifferences(probe, BATCH, LENGTH);
        }
    }
}
