package org.attn4j.backbone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.error.ParameterException;
import org.attn4j.engine.network.Blueprint;
import org.attn4j.engine.network.InitScheme;
import org.attn4j.engine.network.LayerFacts;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.network.Tensor;
import org.attn4j.engine.placement.AttentionPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlexNetTest {

    private static Backbone alexnet(int imageSize) {
        return new AlexNetParameters(0.5).create(10, imageSize);
    }

    private static NetworkSpec spec(int imageSize) {
        Backbone backbone = alexnet(imageSize);
        AttentionPlan plan = AttentionPlan.resolve(backbone, List.of());
        return NetworkSpec.of(backbone, plan, 10, imageSize, InitScheme.PADDLE, 1);
    }

    /** The published number of parameters; multiply-adds of the eight layers are calculated by hand. */
    @Test
    void recipeHasItsPublishedParametersAndMultiplyAdds() {
        List<LayerFacts> layers = Blueprint.of(spec(128)).layerFacts();
        assertEquals(
                7_524_042, layers.stream().mapToLong(LayerFacts::parameters).sum());
        assertEquals(
                96_909_312, layers.stream().mapToLong(LayerFacts::multiplyAdds).sum());
    }

    @Test
    void layersAndOutputsAreThoseOfTheRecipe() {
        String layers = Blueprint.of(spec(128)).layerFacts().stream()
                .map(layer -> layer.name() + " " + layer.type() + " " + layer.output())
                .collect(Collectors.joining("\n"));
        assertEquals("""
                conv1 convolution 11x11 stride 4 [48, 32, 32]
                pool1 max pooling 3x3 stride 2 [48, 15, 15]
                conv2 convolution 5x5 [128, 15, 15]
                pool2 max pooling 3x3 stride 2 [128, 7, 7]
                conv3 convolution 3x3 [192, 7, 7]
                conv4 convolution 3x3 [192, 7, 7]
                conv5 convolution 3x3 [128, 7, 7]
                pool5 max pooling 3x3 stride 2 [128, 3, 3]
                fc1 linear [2048]
                fc2 linear [2048]
                fc3 linear [10]""", layers);
    }

    @ParameterizedTest
    @CsvSource({"128, 48x32 128x15 192x7 192x7 128x7", "64, 48x16 128x7 192x3 192x3 128x3"})
    void sitesAreTheFiveConvolutionsWithTwoPositions(int imageSize, String shapes) {
        Backbone backbone = alexnet(imageSize);
        assertEquals(
                "conv1 conv2 conv3 conv4 conv5",
                backbone.sites().stream().map(site -> site.name()).collect(Collectors.joining(" ")));
        for (Position position : List.of(Position.BEFORE_ACTIVATION, Position.AFTER_ACTIVATION)) {
            assertEquals(
                    shapes,
                    backbone.sites().stream()
                            .map(site -> site.positions().get(position))
                            .map(shape -> shape.channels() + "x" + shape.height())
                            .collect(Collectors.joining(" ")));
        }
        assertEquals(Position.BEFORE_ACTIVATION, backbone.defaultPosition());
    }

    @Test
    void imageOf57PixelsIsSupported() {
        try (Network network = Network.create(spec(57))) {
            assertEquals(10, network.logits(new float[3 * 57 * 57], 1).length);
        }
    }

    @Test
    void imageOf56PixelsIsRejected() {
        ParameterException rejected = assertThrows(ParameterException.class, () -> alexnet(56));
        assertEquals("imageSize", rejected.component());
        assertEquals(
                "alexnet needs images of at least 57 x 57 pixels, was 56 x 56; resize the images",
                rejected.getMessage());
    }

    @Test
    void tensorsAreNamedAfterLayersAndHaveTheShapesOfPapers() {
        try (Network network = Network.create(spec(128))) {
            Tensor hidden = network.tensors().stream()
                    .filter(tensor -> tensor.key().equals("fc1/weight"))
                    .findFirst()
                    .orElseThrow();
            assertArrayEquals(new long[] {2048, 1152}, hidden.shape());
            assertEquals(16, network.tensors().size());
        }
    }
}
