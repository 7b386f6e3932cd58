package org.attn4j.kernels.onednn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attn4j.core.attention.Pool;
import org.attn4j.engine.accelerator.Precision;
import org.attn4j.engine.network.LayerFacts;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares gates fused with the max pooling after them with DL4J's layers in the network's order. */
class GatedPoolingTest {

    /** Relative to the largest value. */
    private static final double TOLERANCE = 1e-4;

    /** Keeps all factors positive, as a sigmoid would. */
    private static final double POSITIVE = 20;

    private static final Set<Pool> ALL = Set.of(Pool.MEAN, Pool.MAX, Pool.VARIANCE, Pool.SUM_OF_SQUARES);

    static List<GatedStack> stacks() {
        List<GatedStack> stacks = new ArrayList<>();
        List<Set<Pool>> statistics = new ArrayList<>(List.of(Set.of(), ALL));
        for (Pool pool : ALL) {
            statistics.add(Set.of(pool));
        }
        for (Set<Pool> pools : statistics) {
            for (double offset : new double[] {POSITIVE, 0, -POSITIVE}) {
                stacks.add(new GatedStack(new MeanGate(pools, offset), true, 0));
                stacks.add(new GatedStack(new MeanGate(pools, offset), false, 1));
            }
        }
        return stacks;
    }

    private static NetworkSpec fused(GatedStack stack) {
        return stack.spec().withAccelerator(Optional.of(new OneDnnAccelerator()), Precision.FLOAT32);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void outputsAndGradientsEqualDl4js(GatedStack stack) {
        NetworkResults.assertSame(NetworkResults.of(stack.spec(), 3), NetworkResults.of(fused(stack), 3), TOLERANCE);
    }

    @Test
    void poolingIsTimedWithItsGateAndStaysInSummaries() {
        GatedStack stack = new GatedStack(new MeanGate(Set.of(Pool.MEAN), POSITIVE), true, 0);
        try (Network network = Network.create(fused(stack))) {
            assertEquals(
                    List.of("conv", "conv-before-activation-0 + pool", "logits"), NetworkResults.timedLayers(network));
            assertEquals(
                    List.of("conv", "conv-before-activation-0", "pool", "logits"),
                    network.layerFacts().stream().map(LayerFacts::name).toList());
        }
    }
}
