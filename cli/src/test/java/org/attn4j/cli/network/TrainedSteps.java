package org.attn4j.cli.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.network.Tensor;
import org.attn4j.engine.network.TrainingSteps.Stepper;
import org.attn4j.trainer.step.RecipeSteps;

/**
 * What training did on random images.
 *
 * @param gradients of the first step, by tensor
 * @param losses of three steps
 * @param logits after them, dropout off
 */
record TrainedSteps(Map<String, double[]> gradients, List<Double> losses, double[] logits) {

    private static final double LEARNING_RATE = 1e-4;
    private static final int STEPS = 3;

    /** All that the gradient of a bias before a normalisation or a softmax is. */
    private static final double ROUNDING = 1e-7;

    static TrainedSteps of(NetworkSpec spec, int images) {
        SplittableRandom random = new SplittableRandom(5);
        float[] pixels = new float[images * 3 * spec.imageSize() * spec.imageSize()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextDouble() - 0.5f;
        }
        double[] targets = new double[images * spec.classes()];
        for (int i = 0; i < images; i++) {
            targets[i * spec.classes() + i % spec.classes()] = 1;
        }
        try (Network network = Network.create(spec);
                Stepper steps = new RecipeSteps().start(network, LEARNING_RATE, 1e-5, 0.1, 100)) {
            drawAttentionAgain(network);
            steps.gradient(pixels, images, targets);
            Map<String, double[]> gradients = new LinkedHashMap<>();
            network.tensors().stream()
                    .filter(Tensor::trained)
                    .forEach(tensor -> gradients.put(tensor.key(), network.readGradient(tensor)));
            List<Double> losses = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                losses.add(steps.step(pixels, images, targets));
            }
            return new TrainedSteps(gradients, losses, network.logits(pixels, images));
        }
    }

    /** Modules that are initialised with zeros would hide the gradients of the layers before them. */
    private static void drawAttentionAgain(Network network) {
        SplittableRandom random = new SplittableRandom(11);
        network.tensors().stream()
                .filter(tensor -> tensor.attention() && tensor.trained())
                .forEach(tensor -> network.write(
                        tensor,
                        random.doubles(tensor.length())
                                .map(value -> value - 0.5)
                                .toArray()));
    }

    /** Whether two computations agree; differences are relative to the largest value of a tensor. */
    void assertEqualTo(TrainedSteps expected, double tolerance) {
        assertEquals(expected.gradients.keySet(), gradients.keySet());
        expected.gradients.forEach((key, gradient) -> {
            double largest = largest(gradient);
            assertTrue(largest > 0 || key.startsWith("attention/"), key + " has no gradient");
            assertArrayEquals(gradient, gradients.get(key), Math.max(tolerance * largest, ROUNDING), key);
        });
        for (int step = 0; step < STEPS; step++) {
            assertEquals(expected.losses.get(step), losses.get(step), 10 * tolerance, "loss of step " + step);
        }
        assertArrayEquals(expected.logits, logits, 10 * tolerance * Math.max(1, largest(expected.logits)), "logits");
    }

    /** The distance of all gradients from others', relative to the length of those. */
    double gradientDistance(TrainedSteps expected) {
        double difference = 0;
        double length = 0;
        for (Map.Entry<String, double[]> entry : expected.gradients.entrySet()) {
            double[] found = gradients.get(entry.getKey());
            for (int i = 0; i < found.length; i++) {
                double wanted = entry.getValue()[i];
                difference += (found[i] - wanted) * (found[i] - wanted);
                length += wanted * wanted;
            }
        }
        return Math.sqrt(difference / length);
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }
}
