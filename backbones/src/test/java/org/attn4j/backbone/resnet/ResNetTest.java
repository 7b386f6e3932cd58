package org.attn4j.backbone.resnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.backbone.Nets;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.error.ParameterException;
import org.attn4j.engine.network.LayerFacts;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResNetTest {

    private static final BackboneParameters RESNET18 =
            new ImageNetResNet(Stem.IMAGENET, 64, false).basic("resnet18", 2, 2, 2, 2);
    private static final BackboneParameters RESNET18_CIFAR =
            new ImageNetResNet(Stem.CIFAR, 64, false).basic("resnet18", 2, 2, 2, 2);
    private static final BackboneParameters RESNET50 =
            new ImageNetResNet(Stem.IMAGENET, 64, false).bottleneck("resnet50", 3, 4, 6, 3);
    private static final BackboneParameters RESNET20 =
            new CifarResNet(Shortcut.IDENTITY, 16, false).network("resnet20", 3);

    /**
     * The exact numbers of parameters behind the paper's table 6 (0.27, 0.46, 0.85 million). Projections add 2,752: two
     * convolutions (512 + 2,048) and two normalisations (64 + 128). Multiply-adds are calculated by hand: 442,368 in
     * the stem, 2,359,296 per convolution, but 1,179,648 in the first of a stage, and 640 in the linear layer.
     */
    static Stream<Arguments> cifarCounts() {
        return Stream.of(
                Arguments.of(RESNET20, 269_722, 442_368 + 16L * 2_359_296 + 2 * 1_179_648 + 640),
                Arguments.of(
                        new CifarResNet(Shortcut.IDENTITY, 16, false).network("resnet32", 5),
                        464_154,
                        442_368 + 28L * 2_359_296 + 2 * 1_179_648 + 640),
                Arguments.of(
                        new CifarResNet(Shortcut.IDENTITY, 16, false).network("resnet56", 9),
                        853_018,
                        442_368 + 52L * 2_359_296 + 2 * 1_179_648 + 640),
                Arguments.of(
                        new CifarResNet(Shortcut.PROJECTION, 16, false).network("resnet20", 3),
                        269_722 + 2_752,
                        442_368 + 16L * 2_359_296 + 2 * 1_179_648 + 640 + 512 * 256 + 2_048 * 64));
    }

    @ParameterizedTest
    @MethodSource("cifarCounts")
    void cifarNetworksHaveTheParametersOfThePaper(BackboneParameters parameters, long weights, long products) {
        assertEquals(List.of(weights, products), Nets.counts(Nets.spec(parameters, 10, 32)));
    }

    @Test
    void basicBlocksHavePositionsAroundTwoConvolutions() {
        Backbone backbone = RESNET18.create(1000, 224);
        assertEquals("conv1: before-conv1 3x224/3", Nets.positions(backbone, "conv1"));
        assertEquals(
                "layer2: before-conv1 64x56/128, after-conv1 128x28/128, before-conv2 128x28/128,"
                        + " before-bn2 128x28/128, output 128x28/128, after-conv2 128x28/128",
                Nets.positions(backbone, "layer2.0"));
        assertEquals(Position.OUTPUT, backbone.defaultPosition());
    }

    @Test
    void bottlenecksHavePositionsAroundThreeConvolutionsAndFourTimesTheBaseWidth() {
        assertEquals(
                "layer3: before-conv1 512x28/256, after-conv1 256x28/256, before-conv2 256x28/256,"
                        + " before-bn2 256x14/256, after-conv2 256x14/256, before-conv3 256x14/256,"
                        + " output 1024x14/256, after-conv3 1024x14/256",
                Nets.positions(RESNET50.create(1000, 224), "layer3.0"));
    }

    @Test
    void sitesAreTheStemAndTheBlocksByStage() {
        assertEquals(
                "conv1 layer1.0 layer1.1 layer1.2 layer2.0 layer2.1 layer2.2 layer3.0 layer3.1 layer3.2",
                RESNET20.create(10, 32).sites().stream()
                        .map(site -> site.name())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void cifarStemKeepsTheImageSize() {
        assertEquals("""
                conv1 convolution 3x3 [64, 32, 32]""", Nets.layers(Nets.spec(RESNET18_CIFAR, 10, 32), "conv1"));
        assertEquals("", Nets.layers(Nets.spec(RESNET18_CIFAR, 10, 32), "maxpool"));
        assertEquals(
                "layer4.1.relu relu [512, 4, 4]",
                Nets.layers(Nets.spec(RESNET18_CIFAR, 10, 32), "layer4.1.relu")
                        .lines()
                        .skip(1)
                        .collect(Collectors.joining()));
    }

    @Test
    void blockThatChangesTheShapeProjectsItsShortcut() {
        assertEquals("""
                layer2.0.conv1 convolution 3x3 stride 2 [128, 28, 28]
                layer2.0.bn1 batch normalisation [128, 28, 28]
                layer2.0.relu1 relu [128, 28, 28]
                layer2.0.conv2 convolution 3x3 [128, 28, 28]
                layer2.0.bn2 batch normalisation [128, 28, 28]
                layer2.0.downsample.0 convolution 1x1 stride 2 [128, 28, 28]
                layer2.0.downsample.1 batch normalisation [128, 28, 28]
                layer2.0.add element-wise add [128, 28, 28]
                layer2.0.relu relu [128, 28, 28]""", Nets.layers(Nets.spec(RESNET18, 1000, 224), "layer2.0"));
    }

    @Test
    void identityShortcutSubsamplesAndPadsChannelsWithZeros() {
        assertEquals("""
                layer2.0.downsample.pixels max pooling 1x1 stride 2 [16, 16, 16]
                layer2.0.downsample.zeros product with 0.0 [16, 16, 16]
                layer2.0.downsample concatenation of channels [32, 16, 16]""", Nets.layers(Nets.spec(RESNET20, 10, 32), "layer2.0.downsample"));
    }

    @Test
    void secondConvolutionOfABottleneckHasTheStride() {
        assertEquals(
                "layer2.0.conv2 convolution 3x3 stride 2 [128, 28, 28]",
                Nets.layers(Nets.spec(RESNET50, 1000, 224), "layer2.0.conv2"));
    }

    static Stream<Arguments> smallest() {
        return Stream.of(
                Arguments.of(RESNET50, "resnet50", 32),
                Arguments.of(RESNET18_CIFAR, "resnet18", 8),
                Arguments.of(RESNET20, "resnet20", 4));
    }

    @ParameterizedTest
    @MethodSource("smallest")
    void smallImagesAreRejectedWithTheMinimumSize(BackboneParameters parameters, String name, int size) {
        parameters.create(10, size);
        ParameterException rejected = assertThrows(ParameterException.class, () -> parameters.create(10, size - 1));
        assertEquals("imageSize", rejected.component());
        assertEquals(
                name + " needs images of at least " + size + " x " + size + " pixels, was " + (size - 1) + " x "
                        + (size - 1) + "; resize the images",
                rejected.getMessage());
    }

    @Test
    void smallestImageLeavesOnePixel() {
        assertEquals(
                "layer3.0.relu relu [8, 1, 1]",
                Nets.layers(
                                Nets.spec(new CifarResNet(Shortcut.IDENTITY, 2, false).network("resnet20", 3), 10, 4),
                                "layer3.0.relu")
                        .lines()
                        .skip(1)
                        .collect(Collectors.joining()));
    }

    @Test
    void lastScalesOfBranchesCanBeInitialisedToZero() {
        BackboneParameters zero = new ImageNetResNet(Stem.CIFAR, 4, true).basic("resnet18", 2, 2, 2, 2);
        try (Network network = Network.create(Nets.spec(zero, 10, 8))) {
            for (Tensor tensor : network.tensors()) {
                if (tensor.key().matches(".*(bn\\d|downsample.1)/weight")) {
                    double expected = tensor.key().matches("layer.*bn2/weight") ? 0 : 1;
                    assertTrue(Arrays.stream(network.read(tensor)).allMatch(value -> value == expected), tensor.key());
                }
            }
        }
    }

    /** The summary's number of parameters equals that of the network's tensors. */
    @ParameterizedTest
    @MethodSource("cifarCounts")
    void numberOfParametersEqualsThatOfTheTensors(BackboneParameters parameters, long weights) {
        try (Network network = Network.create(Nets.spec(parameters, 10, 32))) {
            assertEquals(
                    weights,
                    network.tensors().stream()
                            .filter(Tensor::trained)
                            .mapToLong(Tensor::length)
                            .sum());
        }
    }

    @Test
    void tensorsHaveTheNamesAndShapesOfPyTorch() {
        try (Network network = Network.create(
                Nets.spec(new ImageNetResNet(Stem.CIFAR, 4, false).basic("resnet18", 2, 2, 2, 2), 10, 8))) {
            Map<String, String> shapes = network.tensors().stream()
                    .filter(tensor -> tensor.key().startsWith("layer2.0."))
                    .filter(tensor ->
                            tensor.key().endsWith("weight") || tensor.key().contains("downsample.1"))
                    .collect(Collectors.toMap(Tensor::key, tensor -> Arrays.toString(tensor.shape())));
            assertEquals(
                    Map.of(
                            "layer2.0.conv1/weight", "[8, 4, 3, 3]",
                            "layer2.0.bn1/weight", "[8]",
                            "layer2.0.conv2/weight", "[8, 8, 3, 3]",
                            "layer2.0.bn2/weight", "[8]",
                            "layer2.0.downsample.0/weight", "[8, 4, 1, 1]",
                            "layer2.0.downsample.1/weight", "[8]",
                            "layer2.0.downsample.1/bias", "[8]",
                            "layer2.0.downsample.1/runningmean", "[8]",
                            "layer2.0.downsample.1/runningvar", "[8]"),
                    shapes);
            assertEquals(
                    network.layerFacts().stream()
                            .map(LayerFacts::name)
                            .distinct()
                            .count(),
                    network.layerFacts().size());
        }
    }
}
