package org.attn4j.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attn4j.core.array.Numbers;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FullGate;
import org.attn4j.core.attention.PixelGate;
import org.attn4j.core.attention.SpatialGate;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.error.PluginException;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.engine.placement.AttentionPlan;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class NetworkTest {

    private static List<AttentionParameters> modules() {
        return List.of(new FullGate.ByHand(), new SpatialGate(), new FullGate.ByAutodiff(), new PixelGate());
    }

    private static NetworkSpec spec(Layer layer) {
        Backbone backbone = SmallBackbone.with(() -> layer);
        return NetworkSpec.of(
                backbone, AttentionPlan.resolve(backbone, List.of()), 2, SmallBackbone.SIZE, InitScheme.PADDLE, 1);
    }

    @Test
    void tensorsAreNamedByLayerOrSiteWithShapesAsInPapers() {
        try (Network network = Network.create(SmallBackbone.spec(
                1,
                new AttentionEntry(
                        "tested", new FullGate.ByHand(), List.of("conv2"), Optional.empty(), Map.of(), false)))) {
            Map<String, String> shapes = network.tensors().stream()
                    .collect(Collectors.toMap(Tensor::key, tensor -> Arrays.toString(tensor.shape())));
            assertEquals(
                    Map.ofEntries(
                            Map.entry("conv1/weight", "[4, 3, 3, 3]"),
                            Map.entry("conv1/bias", "[4]"),
                            Map.entry("conv2/weight", "[5, 4, 1, 1]"),
                            Map.entry("conv2/bias", "[5]"),
                            Map.entry("attention/conv2/before-activation/0/w", "[5, 5]"),
                            Map.entry("attention/conv2/before-activation/0/b", "[5]"),
                            Map.entry("conv3/weight", "[5, 5, 1, 1]"),
                            Map.entry("conv3/bias", "[5]"),
                            Map.entry("before/weight", "[3, 180]"),
                            Map.entry("before/bias", "[3]"),
                            Map.entry("fc/weight", "[2, 3]"),
                            Map.entry("fc/bias", "[2]")),
                    shapes);
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void tensorsCoverTheFlatVectorWithoutGapsAndTheBlueprintCountsThem(AttentionParameters module) {
        NetworkSpec spec =
                SmallBackbone.spec(1, SmallBackbone.everywhere(module), SmallBackbone.everywhere(new SpatialGate()));
        try (Network network = Network.create(spec)) {
            long end = 0;
            for (Tensor tensor : network.tensors()) {
                assertEquals(end, tensor.offset(), tensor.key());
                end += tensor.length();
            }
            assertEquals(network.weights().length(), end);
            long trained = network.tensors().stream()
                    .filter(Tensor::trained)
                    .mapToLong(Tensor::length)
                    .sum();
            assertEquals(
                    Blueprint.of(spec).layerFacts().stream()
                            .mapToLong(LayerFacts::parameters)
                            .sum(),
                    trained);
            assertEquals(
                    network.tensors().size(),
                    network.tensors().stream().map(Tensor::key).distinct().count());
        }
    }

    /** By hand: conv1 36 pixels * 4 * 3 * 9, conv2 36 * 5 * 4, conv3 36 * 5 * 5, before 180 * 3, fc 3 * 2. */
    @Test
    void theBlueprintCountsTheMultiplyAddsOfOneImage() {
        long products = Blueprint.of(SmallBackbone.spec(1)).layerFacts().stream()
                .mapToLong(LayerFacts::multiplyAdds)
                .sum();
        assertEquals(36 * 4 * 27 + 36 * 20 + 36 * 25 + 540 + 6, products);
    }

    @Test
    void writtenElementsAreReadBackAndUsedInComputation() {
        try (Network network = Network.create(SmallBackbone.spec(1))) {
            for (Tensor tensor : network.tensors()) {
                network.write(tensor, Numbers.of(tensor.key(), (int) tensor.length()));
            }
            for (Tensor tensor : network.tensors()) {
                assertArrayEquals(Numbers.of(tensor.key(), (int) tensor.length()), network.read(tensor), tensor.key());
            }
            Tensor bias = tensor(network, "fc/bias");
            float[] images = new float[3 * 36];
            double[] before = network.logits(images, 1);
            double[] values = network.read(bias);
            values[1] += 2;
            network.write(bias, values);
            double[] after = network.logits(images, 1);
            assertEquals(before[0], after[0]);
            assertEquals(before[1] + 2, after[1], 1e-6);
        }
    }

    @Test
    void aTensorOfAnotherLengthIsRejected() {
        try (Network network = Network.create(SmallBackbone.spec(1))) {
            Tensor bias = tensor(network, "fc/bias");
            Exception rejection =
                    assertThrows(IllegalArgumentException.class, () -> network.write(bias, new double[3]));
            assertEquals("tensor fc/bias has 2 elements, not 3", rejection.getMessage());
        }
    }

    @Test
    void theGradientIsThatOfTheMeanLossForAnyBatchSize() {
        try (Network network = Network.create(SmallBackbone.spec(1))) {
            float[] image = new float[3 * 36];
            for (int i = 0; i < image.length; i++) {
                image[i] = (i % 7) / 7f;
            }
            float[] twice = new float[2 * image.length];
            System.arraycopy(image, 0, twice, 0, image.length);
            System.arraycopy(image, 0, twice, image.length, image.length);
            org.attn4j.core.loss.Loss loss = (batch, gradient) -> {
                Arrays.fill(gradient, 1);
                return Arrays.stream(batch.logits()).sum();
            };
            // The last layer's bias is compared, because its gradient does not depend on dropout.
            network.gradients(image, 1, new double[2], loss, 0);
            double[] single = network.readGradient(tensor(network, "fc/bias"));
            network.gradients(twice, 2, new double[4], loss, 0);
            double[] pair = network.readGradient(tensor(network, "fc/bias"));
            assertArrayEquals(new double[] {1, 1}, single);
            assertArrayEquals(single, pair);
        }
    }

    @Test
    void theTrainedRangesExcludeAFrozenModule() {
        AttentionEntry frozen =
                new AttentionEntry("tested", new FullGate.ByHand(), List.of("conv2"), Optional.empty(), Map.of(), true);
        try (Network network = Network.create(SmallBackbone.spec(1, frozen))) {
            long changed = network.trainedRanges().stream()
                    .mapToLong(range -> range.to() - range.from())
                    .sum();
            assertEquals(network.weights().length() - 30, changed);
            assertEquals(2, network.trainedRanges().size());
        }
    }

    @Test
    void aLayerWithItsOwnLossIsRejectedWithAnAlternative() {
        Layer output = new OutputLayer.Builder(LossFunction.MSE).nOut(3).build();
        Exception rejection = assertThrows(PluginException.class, () -> Blueprint.of(spec(output)));
        assertEquals(
                "layer before of backbone org.attn4j.engine.network.SmallBackbone is a OutputLayer, which attn4j does not"
                        + " support; end the network with a DenseLayer that gives the logits: attn4j adds the loss",
                rejection.getMessage());
    }

    private static Tensor tensor(Network network, String key) {
        return network.tensors().stream()
                .filter(tensor -> tensor.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
