package org.attn4j.backbone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attn4j.backbone.mobilenet.MobileNetV2Parameters;
import org.attn4j.backbone.mobilenet.Scale;
import org.attn4j.backbone.resnet.CifarResNet;
import org.attn4j.backbone.resnet.ImageNetResNet;
import org.attn4j.backbone.resnet.Shortcut;
import org.attn4j.backbone.resnet.Stem;
import org.attn4j.config.json.Json;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.engine.network.ElementType;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.StepOutput;
import org.attn4j.engine.network.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares narrow networks with the same networks in PyTorch: logits, gradients and running statistics of a training
 * pass, then the inference logits with these statistics. Each file describes how it was created and how its tensors are
 * filled.
 */
class PyTorchReferenceTest {

    /** Allows for PyTorch's epsilon, which is 1e-5 rounded to float32, a relative error of 2.5e-8. */
    private static final double TOLERANCE = 1e-6;

    /**
     * The index of the random weights with which gradients and statistics are summed, so that exchanged elements are
     * detected.
     */
    private static final int WEIGHTS = 1000;

    private static final int IMAGES = -1;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("resnet20.json", new CifarResNet(Shortcut.IDENTITY, 4, false).network("resnet20", 3)),
                Arguments.of(
                        "resnet50.json",
                        new ImageNetResNet(Stem.IMAGENET, 2, false).bottleneck("resnet50", 3, 4, 6, 3)),
                Arguments.of("mobilenetv2.json", new MobileNetV2Parameters(0.1, Scale.CIFAR, 0)));
    }

    /** A pseudo-random number in [-1, 1) that depends only on i and j. */
    private static double fill(long i, long j) {
        long hash = (i + 1) * 0x9E3779B97F4A7C15L + (j + 1) * 0xC2B2AE3D27D4EB4FL;
        hash ^= hash >>> 32;
        hash *= 0xD6E8FEB86659FD93L;
        hash ^= hash >>> 32;
        return (hash >>> 11) * 0x1p-53 * 2 - 1;
    }

    private static void fill(Network network) {
        List<Tensor> trained = sorted(network, true);
        for (int j = 0; j < trained.size(); j++) {
            Tensor tensor = trained.get(j);
            double[] values = new double[Math.toIntExact(tensor.length())];
            double bound = Math.sqrt(6.0 * tensor.shape()[0] / tensor.length());
            for (int i = 0; i < values.length; i++) {
                double value = fill(i, j);
                values[i] = tensor.shape().length > 1
                        ? value * bound
                        : 0.3 * value + (tensor.key().endsWith("/weight") ? 1 : 0);
            }
            network.write(tensor, values);
        }
    }

    private static List<Tensor> sorted(Network network, boolean trained) {
        return network.tensors().stream()
                .filter(tensor -> tensor.trained() == trained)
                .sorted(Comparator.comparing(Tensor::key))
                .toList();
    }

    private static Map<String, Object> read(String file) throws IOException {
        try (InputStream in = PyTorchReferenceTest.class.getResourceAsStream(file)) {
            return Json.tree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static double[] numbers(Object list) {
        return ((List<?>) list)
                .stream().mapToDouble(number -> ((Number) number).doubleValue()).toArray();
    }

    private static float[] images(int length) {
        float[] images = new float[length];
        for (int i = 0; i < length; i++) {
            images[i] = (float) fill(i, IMAGES);
        }
        return images;
    }

    @ParameterizedTest
    @MethodSource("files")
    void trainingPassEqualsPyTorch(String file, BackboneParameters parameters) throws IOException {
        Map<String, Object> reference = read(file);
        int size = ((Number) reference.get("imageSize")).intValue();
        int classes = ((Number) reference.get("classes")).intValue();
        int count = ((Number) reference.get("images")).intValue();
        float[] images = images(count * 3 * size * size);
        double[] targets = HalfSquares.firstClass(count, classes);
        try (Network network =
                Network.create(Nets.spec(parameters, classes, size).withType(ElementType.FLOAT64))) {
            fill(network);
            StepOutput pass = network.gradients(images, count, targets, new HalfSquares(), 0);
            assertArrayEquals(numbers(reference.get("logits")), pass.logits(), TOLERANCE);
            assertEquals(((Number) reference.get("loss")).doubleValue(), pass.lossSum() / count, TOLERANCE);
            assertSums(reference.get("gradients"), sums(sorted(network, true), network::readGradient));
            assertSums(reference.get("statistics"), sums(sorted(network, false), network::read));
            double[] evaluation = numbers(reference.get("evaluation"));
            double[] found = network.logits(images, count);
            for (int i = 0; i < found.length; i++) {
                assertEquals(evaluation[i], found[i], TOLERANCE * Math.max(1, Math.abs(evaluation[i])));
            }
        }
    }

    private interface Reader {
        double[] read(Tensor tensor);
    }

    private static Map<String, Double> sums(List<Tensor> tensors, Reader reader) {
        Map<String, Double> sums = new HashMap<>();
        for (int j = 0; j < tensors.size(); j++) {
            double[] values = reader.read(tensors.get(j));
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[i] * fill(i, WEIGHTS + j);
            }
            sums.put(tensors.get(j).key(), sum);
        }
        return sums;
    }

    private static void assertSums(Object expected, Map<String, Double> found) {
        Map<?, ?> sums = (Map<?, ?>) expected;
        assertEquals(sums.keySet(), found.keySet());
        sums.forEach((key, sum) -> {
            double value = ((Number) sum).doubleValue();
            assertEquals(value, found.get(key), TOLERANCE * Math.max(1, Math.abs(value)), (String) key);
        });
    }
}
