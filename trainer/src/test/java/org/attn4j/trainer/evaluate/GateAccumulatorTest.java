package org.attn4j.trainer.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.NoAttention;
import org.attn4j.core.attention.Position;
import org.attn4j.engine.placement.PlacedModule;
import org.attn4j.runfiles.GateStatistics;
import org.junit.jupiter.api.Test;

class GateAccumulatorTest {

    private final int[] labels = {1, 0, 1};

    private static PlacedModule at(String site) {
        return new PlacedModule(
                site, Position.BEFORE_ACTIVATION, 0, "eca", new NoAttention(), new FeatureShape(2, 1, 1, 2), false);
    }

    /**
     * Two channels, three images in two batches: (0.0, 1.0), (0.5, 0.6), (0.4, 0.8). Channel means 0.3 and 0.8, so mean
     * 0.55 and a spread of 0.25; one of six values is near 0 and one near 1. The first and the third image are of class
     * 1.
     */
    @Test
    void statisticsEqualThoseComputedByHand() {
        GateAccumulator sums = new GateAccumulator(image -> labels[image], 2);
        for (String site : List.of("conv1", "conv2")) {
            sums.gate(at(site), "gate", new float[] {0, 1, 0.5f, 0.6f}, 2);
            sums.gate(at(site), "gate", new float[] {0.4f, 0.8f}, 1);
        }
        GateStatistics first = sums.statistics().get(0);
        GateStatistics last = sums.statistics().get(1);
        assertEquals(0.55, first.mean(), 1e-6);
        assertEquals(0.25, first.channelSpread(), 1e-6);
        assertEquals((Math.sqrt(0.14 / 3) + Math.sqrt(0.08 / 3)) / 2, first.imageSpread(), 1e-6);
        assertEquals(1.0 / 6, first.nearZero(), 1e-12);
        assertEquals(1.0 / 6, first.nearOne(), 1e-12);
        assertEquals(List.of(), first.classMeans());
        assertEquals(0.5, last.classMeans().get(0).get(0), 1e-6);
        assertEquals(0.2, last.classMeans().get(1).get(0), 1e-6);
        assertEquals(0.9, last.classMeans().get(1).get(1), 1e-6);
    }
}
