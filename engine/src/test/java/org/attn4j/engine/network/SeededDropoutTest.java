package org.attn4j.engine.network;

import static org.attn4j.core.array.Numbers.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.attn4j.core.loss.Loss;
import org.attn4j.engine.site.StepContext;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class SeededDropoutTest {

    private static final double RETAIN = 0.75;

    private static double[] applied(String layer, long seed, long iteration, int length) {
        StepContext context = new StepContext(seed);
        context.iteration(iteration);
        INDArray ones = Nd4j.ones(DataType.FLOAT, 1, length);
        new SeededDropout(RETAIN, layer, context)
                .applyDropout(ones, ones, 0, 0, LayerWorkspaceMgr.noWorkspacesImmutable());
        return ones.data().asDouble();
    }

    @Test
    void retainedValuesAreDividedByTheRetainProbability() {
        double[] values = applied("fc2", 1, 0, 100_001);
        for (double value : values) {
            assertTrue(value == 0 || Math.abs(value - 1 / RETAIN) < 1e-6, "value " + value);
        }
        double kept = Arrays.stream(values).filter(value -> value > 0).count() / 100_001.0;
        // Four standard deviations of the share in 100,001 draws.
        assertEquals(RETAIN, kept, 4 * Math.sqrt(RETAIN * (1 - RETAIN) / 100_001));
    }

    @Test
    void bothHalvesOfADrawAreFair() {
        double[] values = applied("fc2", 1, 0, 100_000);
        for (int half = 0; half < 2; half++) {
            int kept = 0;
            for (int i = half; i < values.length; i += 2) {
                kept += values[i] > 0 ? 1 : 0;
            }
            assertEquals(RETAIN, kept / 50_000.0, 4 * Math.sqrt(RETAIN * (1 - RETAIN) / 50_000));
        }
    }

    @Test
    void theMaskDependsOnlyOnSeedLayerAndIteration() {
        double[] mask = applied("fc2", 1, 3, 1000);
        assertArrayEquals(mask, applied("fc2", 1, 3, 1000));
        assertFalse(Arrays.equals(mask, applied("fc2", 1, 4, 1000)));
        assertFalse(Arrays.equals(mask, applied("fc3", 1, 3, 1000)));
        assertFalse(Arrays.equals(mask, applied("fc2", 2, 3, 1000)));
    }

    @Test
    void theGradientIsMaskedLikeTheInput() {
        StepContext context = new StepContext(1);
        SeededDropout dropout = new SeededDropout(RETAIN, "fc2", context);
        INDArray forward = Nd4j.ones(DataType.FLOAT, 1, 500);
        dropout.applyDropout(forward, forward, 0, 0, LayerWorkspaceMgr.noWorkspacesImmutable());
        INDArray backward = Nd4j.ones(DataType.FLOAT, 1, 500);
        dropout.backprop(backward, backward, 0, 0);
        assertArrayEquals(forward.data().asDouble(), backward.data().asDouble());
    }

    @Test
    void aNetworksDropoutIsReproducibleByIterationAndOffOutsideTraining() {
        try (Network network = Network.create(SmallBackbone.spec(1))) {
            float[] images = new float[3 * 36];
            Arrays.fill(images, 0.5f);
            Loss sum = (batch, gradient) -> {
                Arrays.fill(gradient, 1);
                return Arrays.stream(batch.logits()).sum();
            };
            double[] zero = network.gradients(images, 1, new double[2], sum, 0).logits();
            boolean differs = false;
            for (int iteration = 1; iteration < 9; iteration++) {
                double[] other = network.gradients(images, 1, new double[2], sum, iteration)
                        .logits();
                differs |= !Arrays.equals(zero, other);
            }
            assertTrue(differs, "eight iterations drop what the first did");
            assertArrayEquals(
                    zero, network.gradients(images, 1, new double[2], sum, 0).logits());
            assertClose(network.logits(images, 1), network.logits(images, 1), 0, "logits outside training");
        }
    }
}
