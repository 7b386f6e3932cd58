package org.attn4j.cli.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.engine.network.Blueprint;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.network.Tensor;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.trainer.model.Models;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Parameters and products of the papers' networks with 1000 classes at 224 x 224 pixels. The counts were worked out from
 * the networks' published descriptions, not by this program; those of ResNet-50, 101 and 152 and of MobileNetV2, with and
 * without SE, are in units of 2^20 those of ECA-Net's table 3 (arXiv:1910.03151): 24.37, 42.49, 57.40, 3.34; 26.77,
 * 47.01, 63.68, 3.40.
 */
class PaperCountsTest {

    private static final int CLASSES = 1000;
    private static final int SIZE = 224;

    /** A size that is quick to build: the parameters do not depend on it. */
    private static final int SMALL = 32;

    private static final String NONE = "{'type': 'none'}";
    private static final String SE = "{'type': 'se', 'bias': false}";
    private static final String SE_BIAS = "{'type': 'se', 'bias': true}";
    private static final String SE_8 = "{'type': 'se', 'bias': false, 'reduction': 8}";
    /** SE without biases and 100 values of the spatial gate; its products are the shared layers twice and 98 a pixel. */
    private static final String CBAM = "{'type': 'cbam', 'bias': false}";

    private static final String ECA = "{'type': 'eca'}";
    private static final String ECA_3 = "{'type': 'eca', 'kernel': 3}";
    private static final String ECA_PLANES = "{'type': 'eca', 'channels': 'planes'}";
    private static final String ECA_3577 = stages(3, 5, 7, 7);
    private static final String ECA_3557 = stages(3, 5, 5, 7);
    private static final String ECA_3357 = stages(3, 3, 5, 7);
    private static final String ECA_FROM_96 =
            "{'type': 'eca', 'kernel': 1, 'at': {'stage5': {'kernel': 3}, 'stage6': {'kernel': 3}, 'stage7': {'kernel': 3}}}";

    /** Parameters and products of a network by itself. */
    private static final Map<String, List<Long>> PLAIN = Map.of(
            "resnet18", List.of(11_689_512L, 1_814_073_344L),
            "resnet34", List.of(21_797_672L, 3_663_761_408L),
            "resnet50", List.of(25_557_032L, 4_089_184_256L),
            "resnet101", List.of(44_549_160L, 7_801_405_440L),
            "resnet152", List.of(60_192_808L, 11_513_626_624L),
            "mobilenetv2", List.of(3_504_872L, 300_774_272L));

    /** Network, attention, and the parameters and products that it adds. */
    static Stream<Arguments> networks() {
        return Stream.of(
                Arguments.of("resnet18", NONE, 0, 0),
                Arguments.of("resnet18", SE, 87_040, 87_040),
                Arguments.of("resnet18", CBAM, 87_040 + 100 * 8, 2 * 87_040 + 98 * 8_330),
                Arguments.of("resnet18", SE_BIAS, 11_778_592 - 11_689_512, 87_040),
                Arguments.of("resnet18", ECA, 36, 9_344),
                Arguments.of("resnet18", ECA_PLANES, 36, 9_344),
                Arguments.of("resnet18", ECA_3, 24, 3 * 1_920),
                Arguments.of("resnet18", ECA_3577, 44, 12_416),
                Arguments.of("resnet34", NONE, 0, 0),
                Arguments.of("resnet34", SE, 157_184, 157_184),
                Arguments.of("resnet34", CBAM, 157_184 + 100 * 16, 2 * 157_184 + 98 * 13_867),
                Arguments.of("resnet34", SE_BIAS, 21_958_868 - 21_797_672, 157_184),
                Arguments.of("resnet34", ECA, 74, 18_496),
                Arguments.of("resnet34", ECA_PLANES, 74, 18_496),
                Arguments.of("resnet34", ECA_3, 48, 3 * 3_776),
                Arguments.of("resnet34", ECA_3357, 72, 20_544),
                Arguments.of("resnet50", NONE, 0, 0),
                Arguments.of("resnet50", SE, 2_514_944, 2_514_944),
                Arguments.of("resnet50", CBAM, 2_514_944 + 100 * 16, 2 * 2_514_944 + 98 * 13_867),
                Arguments.of("resnet50", SE_BIAS, 28_088_024 - 25_557_032, 2_514_944),
                Arguments.of("resnet50", ECA, 86, 87_808),
                Arguments.of("resnet50", ECA_PLANES, 74, 73_984),
                Arguments.of("resnet50", ECA_3, 48, 3 * 15_104),
                Arguments.of("resnet50", ECA_3557, 80, 86_272),
                Arguments.of("resnet101", NONE, 0, 0),
                Arguments.of("resnet101", SE, 4_743_168, 4_743_168),
                Arguments.of("resnet101", CBAM, 4_743_168 + 100 * 33, 2 * 4_743_168 + 98 * 17_199),
                Arguments.of("resnet101", SE_BIAS, 49_326_872 - 44_549_160, 4_743_168),
                Arguments.of("resnet101", ECA, 171, 174_848),
                Arguments.of("resnet101", ECA_PLANES, 159, 161_024),
                Arguments.of("resnet101", ECA_3, 99, 3 * 32_512),
                Arguments.of("resnet101", ECA_3357, 157, 169_216),
                Arguments.of("resnet152", NONE, 0, 0),
                Arguments.of("resnet152", SE, 6_578_176, 6_578_176),
                Arguments.of("resnet152", CBAM, 6_578_176 + 100 * 50, 2 * 6_578_176 + 98 * 22_883),
                Arguments.of("resnet152", SE_BIAS, 66_821_848 - 60_192_808, 6_578_176),
                Arguments.of("resnet152", ECA, 256, 251_648),
                Arguments.of("resnet152", ECA_PLANES, 244, 237_824),
                Arguments.of("resnet152", ECA_3, 150, 3 * 47_872),
                Arguments.of("resnet152", ECA_3357, 234, 241_920),
                Arguments.of("mobilenetv2", NONE, 0, 0),
                Arguments.of("mobilenetv2", SE_8, 56_928, 56_928),
                Arguments.of("mobilenetv2", ECA, 59, 6_112),
                Arguments.of("mobilenetv2", ECA_3, 51, 4_512),
                Arguments.of("mobilenetv2", ECA_FROM_96, 31, 3_680));
    }

    private static String stages(int first, int second, int third, int fourth) {
        return "{'type': 'eca', 'kernel': " + first + ", 'at': {'layer2': {'kernel': " + second
                + "}, 'layer3': {'kernel': " + third + "}, 'layer4': {'kernel': " + fourth + "}}}";
    }

    private static NetworkSpec spec(String backbone, String attention, int size) {
        return NetworkOf.json("{\"type\": \"" + backbone + "\"}", attention.replace('\'', '"'), CLASSES, size);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theCountsAreThePapers(String backbone, String attention, long parameters, long products) {
        ModelFacts facts = Models.facts(backbone, Blueprint.of(spec(backbone, attention, SIZE)));
        assertEquals(parameters, facts.attentionParameters(), "attention's parameters");
        assertEquals(products, facts.attentionMultiplyAdds(), "attention's products");
        assertEquals(PLAIN.get(backbone).get(0) + parameters, facts.parameters(), "parameters");
        assertEquals(PLAIN.get(backbone).get(1) + products, facts.multiplyAdds(), "products");
    }

    /** Where weights alone matter: each kind of block with each module, and the largest network by itself. */
    static Stream<Arguments> built() {
        return networks().filter(row -> {
            String backbone = (String) row.get()[0];
            boolean plain = row.get()[1].equals(NONE);
            return backbone.equals("resnet152")
                    ? plain
                    : List.of("resnet18", "mobilenetv2").contains(backbone);
        });
    }

    @ParameterizedTest
    @MethodSource("built")
    void theCountIsThatOfTheTensorsOfABuiltNetwork(String backbone, String attention, long parameters) {
        try (Network network = Network.create(spec(backbone, attention, SMALL))) {
            Map<Boolean, Long> counts = network.tensors().stream()
                    .filter(Tensor::trained)
                    .collect(Collectors.partitioningBy(Tensor::attention, Collectors.summingLong(Tensor::length)));
            assertEquals(PLAIN.get(backbone).get(0), counts.get(false));
            assertEquals(parameters, counts.get(true));
        }
    }

    /** What pooling and scaling cost, which products leave out: one addition and one product for each value of a site. */
    @ParameterizedTest
    @CsvSource({
        "resnet18, 1920, 752640",
        "resnet34, 3776, 1379840",
        "resnet50, 15104, 5519360",
        "resnet101, 32512, 8931328",
        "resnet152, 47872, 13146112"
    })
    void theOutputsOfAllBlocksHaveThePapersSizes(String backbone, long channels, long values) {
        List<FeatureShape> outputs = spec(backbone, NONE, SIZE).backbone().sites().stream()
                .map(site -> Optional.ofNullable(site.positions().get(Position.OUTPUT)))
                .flatMap(Optional::stream)
                .toList();
        assertEquals(
                channels, outputs.stream().mapToLong(FeatureShape::channels).sum());
        assertEquals(
                values,
                outputs.stream()
                        .mapToLong(shape -> (long) shape.channels() * shape.pixels())
                        .sum());
    }
}
