package org.attn4j.backbone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.backbone.mobilenet.MobileNetV2Parameters;
import org.attn4j.backbone.mobilenet.Scale;
import org.attn4j.backbone.resnet.CifarResNet;
import org.attn4j.backbone.resnet.ImageNetResNet;
import org.attn4j.backbone.resnet.Shortcut;
import org.attn4j.backbone.resnet.Stem;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.random.Draw;
import org.attn4j.engine.network.ElementType;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares gradients of whole networks with finite differences in float64, to test layers, normalisation, shortcuts and
 * their connections.
 */
class GradientsAreCorrectTest {

    private static final int CLASSES = 3;
    private static final int BATCH = 4;
    private static final double STEP = 1e-8;
    private static final double TOLERANCE = 1e-4;

    static Stream<Arguments> networks() {
        return Stream.of(
                Arguments.of(new CifarResNet(Shortcut.IDENTITY, 3, false).network("resnet20", 3), 8),
                Arguments.of(new CifarResNet(Shortcut.PROJECTION, 3, false).network("resnet20", 3), 8),
                Arguments.of(new ImageNetResNet(Stem.CIFAR, 2, false).basic("resnet18", 2, 2, 2, 2), 9),
                Arguments.of(new ImageNetResNet(Stem.IMAGENET, 2, false).bottleneck("resnet50", 3, 4, 6, 3), 33),
                Arguments.of(new MobileNetV2Parameters(0.1, Scale.CIFAR, 0.2), 9));
    }

    /** Compares, for each block, the derivative of the loss along a random direction of the block's weights. */
    @ParameterizedTest
    @MethodSource("networks")
    void gradientOfEachBlockEqualsFiniteDifferences(BackboneParameters parameters, int size) {
        try (Network network =
                Network.create(Nets.spec(parameters, CLASSES, size).withType(ElementType.FLOAT64))) {
            Draw draw = Draw.of(1, "perturbed");
            network.tensors().forEach(tensor -> perturb(network, tensor, draw));
            float[] images = Images.of(BATCH, size);
            loss(network, images);
            Map<String, List<Tensor>> blocks = network.tensors().stream()
                    .filter(Tensor::trained)
                    .collect(Collectors.groupingBy(
                            GradientsAreCorrectTest::block, LinkedHashMap::new, Collectors.toList()));
            Map<Tensor, double[]> gradients = new HashMap<>();
            network.tensors().forEach(tensor -> gradients.put(tensor, network.readGradient(tensor)));
            blocks.forEach((block, tensors) -> {
                Map<Tensor, double[]> direction = new HashMap<>();
                double expected = 0;
                for (Tensor tensor : tensors) {
                    double[] along = new double[Math.toIntExact(tensor.length())];
                    for (int i = 0; i < along.length; i++) {
                        along[i] = draw.uniform(-1, 1);
                        expected += along[i] * gradients.get(tensor)[i];
                    }
                    direction.put(tensor, along);
                }
                double slope = slope(network, images, direction);
                assertEquals(slope, expected, TOLERANCE * Math.max(1, Math.abs(slope)), block);
            });
        }
    }

    private static String block(Tensor tensor) {
        String[] path = tensor.key().split("[./]");
        return path[0] + "." + path[1];
    }

    /** Moves scales and shifts away from 1 and 0, which could hide errors. */
    private static void perturb(Network network, Tensor tensor, Draw draw) {
        if (tensor.trained() && tensor.shape().length == 1) {
            double[] values = network.read(tensor);
            for (int i = 0; i < values.length; i++) {
                values[i] += draw.uniform(-0.3, 0.3);
            }
            network.write(tensor, values);
        }
    }

    private static double slope(Network network, float[] images, Map<Tensor, double[]> direction) {
        move(network, direction, STEP);
        double above = loss(network, images);
        move(network, direction, -2 * STEP);
        double below = loss(network, images);
        move(network, direction, STEP);
        return (above - below) / (2 * STEP);
    }

    private static void move(Network network, Map<Tensor, double[]> direction, double step) {
        direction.forEach((tensor, along) -> {
            double[] values = network.read(tensor);
            for (int i = 0; i < values.length; i++) {
                values[i] += step * along[i];
            }
            network.write(tensor, values);
        });
    }

    private static double loss(Network network, float[] images) {
        double[] targets = HalfSquares.firstClass(BATCH, CLASSES);
        return network.gradients(images, BATCH, targets, new HalfSquares(), 0).lossSum() / BATCH;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void equalSeedsGiveEqualLogitsForAnyBatchSize(BackboneParameters parameters, int size) {
        float[] images = Images.of(BATCH, size);
        try (Network first = Network.create(Nets.spec(parameters, CLASSES, size));
                Network second = Network.create(Nets.spec(parameters, CLASSES, size))) {
            assertArrayEquals(first.logits(images, BATCH), second.logits(images, BATCH));
            loss(first, images);
            loss(second, images);
            double[] all = first.logits(images, BATCH);
            assertArrayEquals(all, second.logits(images, BATCH));
            double[] two = first.logits(images, 2);
            for (int i = 0; i < two.length; i++) {
                assertEquals(all[i], two[i], 1e-5 * Math.max(1, Math.abs(all[i])));
            }
        }
    }
}
