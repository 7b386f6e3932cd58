package org.attn4j.backbone.mobilenet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attn4j.backbone.Nets;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.error.ParameterException;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MobileNetV2Test {

    private static final MobileNetV2Parameters STANDARD = new MobileNetV2Parameters(1, Scale.IMAGENET, 0.2);

    /** timm reports 3.50, 6.11 and 1.97 million for mobilenetv2_100, _140 and _050. */
    @ParameterizedTest
    @CsvSource({"1, 3504872", "1.4, 6108776", "0.5, 1968680"})
    void multiplierScalesAndRoundsToMultiplesOfEight(double multiplier, long parameters) {
        MobileNetV2Parameters scaled = new MobileNetV2Parameters(multiplier, Scale.IMAGENET, 0.2);
        assertEquals(parameters, Nets.counts(Nets.spec(scaled, 1000, 224)).get(0));
    }

    @Test
    void firstBlockDoesNotExpand() {
        assertEquals(
                "stage1: before-conv1 32x112/32, before-bn2 32x112/32, before-conv2 32x112/32, output 16x112/16",
                Nets.positions(STANDARD.create(1000, 224), "features.1"));
        assertEquals("""
                features.1.conv.0.0 depthwise convolution 3x3 [32, 112, 112]
                features.1.conv.0.1 batch normalisation [32, 112, 112]
                features.1.conv.0.2 relu6 [32, 112, 112]
                features.1.conv.1 convolution 1x1 [16, 112, 112]
                features.1.conv.2 batch normalisation [16, 112, 112]""", Nets.layers(Nets.spec(STANDARD, 1000, 224), "features.1."));
    }

    @Test
    void otherBlocksExpandAndAddTheInputIfTheShapeIsUnchanged() {
        assertEquals(
                "stage2: before-conv1 16x112/16, before-conv2 96x112/96, before-bn2 96x56/96, expanded 96x56/96,"
                        + " before-conv3 96x56/96, output 24x56/24",
                Nets.positions(STANDARD.create(1000, 224), "features.2"));
        assertEquals("""
                features.3.conv.0.0 convolution 1x1 [144, 56, 56]
                features.3.conv.0.1 batch normalisation [144, 56, 56]
                features.3.conv.0.2 relu6 [144, 56, 56]
                features.3.conv.1.0 depthwise convolution 3x3 [144, 56, 56]
                features.3.conv.1.1 batch normalisation [144, 56, 56]
                features.3.conv.1.2 relu6 [144, 56, 56]
                features.3.conv.2 convolution 1x1 [24, 56, 56]
                features.3.conv.3 batch normalisation [24, 56, 56]
                features.3.add element-wise add [24, 56, 56]""", Nets.layers(Nets.spec(STANDARD, 1000, 224), "features.3."));
        assertEquals("", Nets.layers(Nets.spec(STANDARD, 1000, 224), "features.2.add"));
    }

    @Test
    void sitesAreTheStemAndSeventeenBlocksInSevenStages() {
        Backbone backbone = STANDARD.create(1000, 224);
        assertEquals(18, backbone.sites().size());
        assertEquals("features.0: before-conv1 3x224/3", Nets.positions(backbone, "features.0"));
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 3L, 3L, 1L),
                List.copyOf(backbone.sites().stream()
                        .skip(1)
                        .collect(Collectors.groupingBy(site -> site.stage(), TreeMap::new, Collectors.counting()))
                        .values()));
        assertEquals(Position.OUTPUT, backbone.defaultPosition());
    }

    @Test
    void cifarNetworkHasTwoStridesFewer() {
        MobileNetV2Parameters cifar = new MobileNetV2Parameters(1, Scale.CIFAR, 0);
        assertEquals("features.18.2 relu6 [1280, 4, 4]", Nets.layers(Nets.spec(cifar, 10, 32), "features.18.2"));
        assertEquals(
                "features.2.conv.1.0 depthwise convolution 3x3 [96, 32, 32]",
                Nets.layers(Nets.spec(cifar, 10, 32), "features.2.conv.1.0"));
    }

    @ParameterizedTest
    @CsvSource({"IMAGENET, 32", "CIFAR, 8"})
    void smallImagesAreRejectedWithTheMinimumSize(Scale stem, int size) {
        MobileNetV2Parameters parameters = new MobileNetV2Parameters(1, stem, 0.2);
        parameters.create(10, size);
        ParameterException rejected = assertThrows(ParameterException.class, () -> parameters.create(10, size - 1));
        assertEquals("imageSize", rejected.component());
        assertEquals(
                "mobilenetv2 needs images of at least " + size + " x " + size + " pixels, was " + (size - 1) + " x "
                        + (size - 1) + "; resize the images",
                rejected.getMessage());
    }

    @Test
    void depthwiseWeightsAreReadAsWritten() {
        try (Network network = Network.create(Nets.spec(new MobileNetV2Parameters(0.1, Scale.CIFAR, 0), 10, 8))) {
            Tensor weights = network.tensors().stream()
                    .filter(tensor -> tensor.key().equals("features.1.conv.0.0/weight"))
                    .findFirst()
                    .orElseThrow();
            assertArrayEquals(new long[] {8, 1, 3, 3}, weights.shape());
            double[] values = new double[72];
            Arrays.setAll(values, i -> i);
            network.write(weights, values);
            assertArrayEquals(values, network.read(weights));
            float[] floats = Network.readFloats(network.weights(), weights);
            assertEquals(10, floats[10]);
            Network.writeFloats(network.weights(), weights, floats);
            assertArrayEquals(values, network.read(weights));
        }
    }
}
