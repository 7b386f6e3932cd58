package org.attn4j.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.attn4j.core.attention.FullGate;
import org.attn4j.core.loss.Loss;
import org.attn4j.engine.accelerator.Nd4jPeak;
import org.attn4j.engine.accelerator.PeakMeter;
import org.junit.jupiter.api.Test;

class PassProfileTest {

    private static final Loss SQUARES = (batch, gradient) -> {
        double sum = 0;
        for (int i = 0; i < gradient.length; i++) {
            double difference = batch.logits()[i] - batch.targets()[i];
            sum += difference * difference / 2;
            gradient[i] = difference;
        }
        return sum;
    };

    private final NetworkSpec spec = SmallBackbone.spec(1, SmallBackbone.everywhere(new FullGate.ByHand()));
    private final float[] images = images();

    private static float[] images() {
        float[] images = new float[2 * 3 * SmallBackbone.SIZE * SmallBackbone.SIZE];
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) Math.sin(i);
        }
        return images;
    }

    private StepOutput step(Network network, long iteration) {
        return network.gradients(images, 2, new double[] {1, 0, 0, 1}, SQUARES, iteration);
    }

    @Test
    void theProfileListsTheLayersInTheirOrder() {
        try (Network network = Network.create(spec)) {
            PassProfile profile = network.profile(() -> {
                step(network, 0);
                step(network, 1);
            });
            assertEquals(2, profile.passes());
            assertEquals(
                    network.layerFacts().stream().map(LayerFacts::name).toList(),
                    profile.layers().stream().map(LayerTime::layer).toList());
        }
    }

    @Test
    void everyLayerIsTimedInBothPassesAndTheSumIsWithinThePass() {
        try (Network network = Network.create(spec)) {
            PassProfile profile = network.profile(() -> step(network, 0));
            long parts = profile.copyNanos() + profile.lossNanos();
            for (LayerTime layer : profile.layers()) {
                assertTrue(layer.forwardNanos() > 0, layer.layer() + " has no forward pass");
                assertTrue(layer.backwardNanos() > 0, layer.layer() + " has no backward pass");
                parts += layer.forwardNanos() + layer.backwardNanos();
            }
            assertTrue(profile.copyNanos() > 0 && profile.lossNanos() > 0, profile.toString());
            assertTrue(parts <= profile.passNanos(), parts + " of " + profile.passNanos());
        }
    }

    @Test
    void profilingChangesNoResultAndEndsWithTheSteps() {
        try (Network watched = Network.create(spec);
                Network plain = Network.create(spec)) {
            double[][] logits = new double[1][];
            PassProfile profile =
                    watched.profile(() -> logits[0] = step(watched, 3).logits());
            assertArrayEquals(step(plain, 3).logits(), logits[0]);
            assertEquals(plain.gradient(), watched.gradient());

            assertArrayEquals(step(plain, 4).logits(), step(watched, 4).logits());
            assertEquals(1, profile.passes());
            assertEquals(1, watched.profile(() -> step(watched, 5)).passes());
        }
    }

    @Test
    void anExceptionOfAStepIsRethrownAndTheNetworkRemainsUsable() {
        try (Network network = Network.create(spec);
                Network plain = Network.create(spec)) {
            Loss broken = (batch, gradient) -> {
                throw new IllegalArgumentException("broken");
            };
            assertEquals(
                    "broken",
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> network.profile(
                                            () -> network.gradients(images, 2, new double[] {1, 0, 0, 1}, broken, 0)))
                            .getMessage());
            assertArrayEquals(step(plain, 1).logits(), step(network, 1).logits());
        }
    }

    @Test
    void aPassAndItsCopyAreTimed() {
        Queue<Long> times = new ArrayDeque<>(List.of(100L, 110L, 117L, 200L));
        PassTimer timer = new PassTimer(times::remove);
        assertEquals("done", timer.runPass(() -> timer.runCopy(() -> "done")));
        PassProfile profile = timer.profile(List.of("conv1"), name -> name, "loss");
        assertEquals(new PassProfile(1, 100, 7, List.of(new LayerTime("conv1", 0, 0)), 0), profile);
        assertTrue(times.isEmpty(), "calls of the clock: " + times);
    }

    @Test
    void nd4jsPeakProductRunsAndReportsItsOperations() {
        try (PeakMeter meter = new Nd4jPeak()) {
            assertEquals("float32", meter.precision());
            assertEquals(2 * Math.pow(1536, 3), meter.operations());
            meter.multiply();
        }
    }
}
