package org.attn4j.cli.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.core.attention.InitScheme;
import org.attn4j.core.config.ConfigDocument;
import org.attn4j.core.engine.Accelerators;
import org.attn4j.core.engine.Network;
import org.attn4j.core.engine.Tensor;
import org.attn4j.core.engine.TrainingSteps.Stepper;
import org.attn4j.core.registry.Named;
import org.attn4j.core.registry.Registries;
import org.attn4j.dataset.transform.TransformChains;
import org.attn4j.trainer.config.ModelSection;
import org.attn4j.trainer.config.Purpose;
import org.attn4j.trainer.config.RunConfigurationReader;
import org.attn4j.trainer.model.Models;
import org.attn4j.trainer.step.RecipeSteps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other backends than the processor's run, run on the processor: every module of ours, in a real network. */
class OperationsPathTest {

    private static final String OPERATIONS = "attn4j.operations";
    private static final int SIZE = 64;
    private static final int CLASSES = 10;
    private static final int IMAGES = 4;

    /** All that the gradient of a bias before a normalisation or a softmax is. */
    private static final double ROUNDING = 1e-7;

    private static final Registries REGISTRIES = PluginDiscovery.discover(List.of());

    static Stream<String> modules() {
        return REGISTRIES.all().stream()
                .filter(registry -> registry.kind().equals("attention"))
                .flatMap(registry -> registry.all().stream())
                .map(Named::name);
    }

    @AfterEach
    void onTheProcessorAgain() {
        System.clearProperty(OPERATIONS);
    }

    /**
     * What training did.
     *
     * @param gradients of the first step, by tensor
     * @param losses of three steps
     */
    private record Trained(Map<String, double[]> gradients, List<Double> losses) {}

    private static Trained train(String attention) {
        SplittableRandom random = new SplittableRandom(5);
        float[] images = new float[IMAGES * 3 * SIZE * SIZE];
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) random.nextDouble() - 0.5f;
        }
        double[] targets = new double[IMAGES * CLASSES];
        for (int i = 0; i < IMAGES; i++) {
            targets[i * CLASSES + i] = 1;
        }
        try (Network network = Network.create(Models.spec(model(attention), CLASSES, SIZE, InitScheme.PADDLE, 7))) {
            drawAttentionAnew(network);
            Stepper steps = new RecipeSteps().start(network, 1e-4, 1e-5, 0.1, 100);
            steps.gradient(images, IMAGES, targets);
            Map<String, double[]> gradients = new LinkedHashMap<>();
            network.tensors().stream()
                    .filter(Tensor::trained)
                    .forEach(tensor -> gradients.put(tensor.key(), network.readGradient(tensor)));
            List<Double> losses = new ArrayList<>();
            for (int step = 0; step < 3; step++) {
                losses.add(steps.step(images, IMAGES, targets));
            }
            return new Trained(gradients, losses);
        }
    }

    /** Modules that begin with zeros would hide what lies before them. */
    private static void drawAttentionAnew(Network network) {
        SplittableRandom random = new SplittableRandom(11);
        network.tensors().stream()
                .filter(tensor -> tensor.attention() && tensor.trained())
                .forEach(tensor -> network.write(
                        tensor,
                        random.doubles(tensor.length())
                                .map(value -> value - 0.5)
                                .toArray()));
    }

    private static ModelSection model(String attention) {
        List<Map<String, Object>> transforms = List.of(Map.of("type", "resize", "size", SIZE));
        Map<String, Object> tree = Map.of(
                "name",
                "paths",
                "dataset",
                Map.of("type", "sample", "train", transforms, "test", transforms),
                "model",
                Map.of("backbone", Map.of("type", "alexnet"), "attention", Map.of("type", attention)));
        return new RunConfigurationReader(REGISTRIES, new TransformChains(), Accelerators.none())
                .read(ConfigDocument.of(Path.of("paths.json"), tree), Purpose.TRAINING)
                .model();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void operationsEqualTheFastPath(String attention) {
        Trained fast = train(attention);
        System.setProperty(OPERATIONS, "true");
        Trained plain = train(attention);
        assertEquals(plain.gradients().keySet(), fast.gradients().keySet());
        plain.gradients().forEach((key, gradient) -> {
            double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
            assertTrue(largest > 0 || key.startsWith("attention/"), key + " has no gradient");
            assertArrayEquals(gradient, fast.gradients().get(key), Math.max(1e-4 * largest, ROUNDING), key);
        });
        for (int step = 0; step < 3; step++) {
            assertEquals(plain.losses().get(step), fast.losses().get(step), 1e-3, "loss of step " + step);
        }
    }
}
