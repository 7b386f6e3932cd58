package org.attn4j.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.loss.Loss;
import org.attn4j.engine.placement.AttentionPlan;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.factory.Nd4j;

class RunningStatisticsTest {

    /** Batch normalisation of the input, then a linear layer with one output. */
    private record Normalized() implements Backbone {

        @Override
        public List<Site> sites() {
            return List.of();
        }

        @Override
        public Position defaultPosition() {
            return Position.OUTPUT;
        }

        @Override
        public String build(GraphBuilder graph, String input, Attachments attention) {
            BatchNormalization layer = new BatchNormalization.Builder()
                    .decay(0.9)
                    .useLogStd(false)
                    .gamma(0.5)
                    .beta(0.25)
                    .build();
            graph.addLayer("bn", layer, input);
            graph.addLayer("fc", new DenseLayer.Builder().nOut(1).build(), "bn");
            return "fc";
        }
    }

    private static Network network(ElementType type, int width) {
        Backbone backbone = new Normalized();
        NetworkSpec spec = NetworkSpec.of(
                        backbone, AttentionPlan.resolve(backbone, List.of()), 1, 3, InitScheme.PADDLE, 1)
                .withType(type);
        return Network.create(spec, new FeatureShape(2, 1, width, 2));
    }

    private static double[] read(Network network, String key) {
        return network.tensors().stream()
                .filter(tensor -> tensor.key().equals(key))
                .findFirst()
                .map(network::read)
                .orElseThrow();
    }

    /** A pass of two images with two channels of three pixels: the first channel holds 1 to 6, the second 10 to 60. */
    private static void pass(Network network, ElementType type) {
        double[] images = {1, 2, 3, 10, 20, 30, 4, 5, 6, 40, 50, 60};
        pass(network, type, images, 2, 3);
    }

    private static void pass(Network network, ElementType type, double[] images, int count, int width) {
        Loss sum = (batch, gradient) -> {
            Arrays.fill(gradient, 1);
            return Arrays.stream(batch.logits()).sum();
        };
        network.gradients(
                Nd4j.createFromArray(images).reshape('c', count, 2, 1, width).castTo(type.nd4jType()),
                new double[count],
                sum,
                0);
    }

    /**
     * By hand: the mean is 3.5, the sum of squared deviations 17.5, and the unbiased variance, as in PyTorch, 17.5 / 5
     * = 3.5.
     */
    @ParameterizedTest
    @EnumSource(ElementType.class)
    void statisticsMoveByATenthTowardsTheBatchsMeanAndUnbiasedVariance(ElementType type) {
        try (Network network = network(type, 3)) {
            assertArrayEquals(new double[] {0, 0}, read(network, "bn/runningmean"));
            assertArrayEquals(new double[] {1, 1}, read(network, "bn/runningvar"));
            pass(network, type);
            assertArrayEquals(new double[] {0.35, 3.5}, read(network, "bn/runningmean"), 1e-6);
            assertArrayEquals(new double[] {0.9 + 0.35, 0.9 + 35}, read(network, "bn/runningvar"), 1e-5);
            pass(network, type);
            assertArrayEquals(new double[] {0.315 + 0.35, 3.15 + 3.5}, read(network, "bn/runningmean"), 1e-6);
            assertArrayEquals(new double[] {0.9 * 1.25 + 0.35, 0.9 * 35.9 + 35}, read(network, "bn/runningvar"), 1e-5);
        }
    }

    /** The variance of a single value is 0. */
    @Test
    void oneValuePerChannelReducesTheVariance() {
        try (Network network = network(ElementType.FLOAT64, 1)) {
            pass(network, ElementType.FLOAT64, new double[] {7, 9}, 1, 1);
            assertArrayEquals(new double[] {0.7, 0.9}, read(network, "bn/runningmean"), 1e-12);
            assertArrayEquals(new double[] {0.9, 0.9}, read(network, "bn/runningvar"), 1e-12);
        }
    }

    @Test
    void statisticsAreNeitherTrainedNorDecayedNorCounted() {
        try (Network network = network(ElementType.FLOAT32, 3)) {
            Map<String, String> found = network.tensors().stream()
                    .filter(tensor -> tensor.key().startsWith("bn/"))
                    .collect(Collectors.toMap(
                            Tensor::key,
                            tensor -> Arrays.toString(tensor.shape())
                                    + tensor.trained()
                                    + tensor.updated()
                                    + tensor.decayed()));
            assertEquals(
                    Map.of(
                            "bn/weight", "[2]truetruetrue",
                            "bn/bias", "[2]truetruetrue",
                            "bn/runningmean", "[2]falsefalsefalse",
                            "bn/runningvar", "[2]falsefalsefalse"),
                    found);
            assertEquals(
                    List.of(new LayerFacts("bn", "batch normalisation", List.of(2L, 1L, 3L), 4, 0)),
                    network.layerFacts().subList(0, 1));
            assertArrayEquals(new double[] {0.5, 0.5}, read(network, "bn/weight"));
            assertArrayEquals(new double[] {0.25, 0.25}, read(network, "bn/bias"));
        }
    }

    @Test
    void theirGradientIsZeroAfterwards() {
        try (Network network = network(ElementType.FLOAT32, 3)) {
            pass(network, ElementType.FLOAT32);
            for (Tensor tensor : network.tensors()) {
                if (!tensor.trained()) {
                    assertArrayEquals(new double[] {0, 0}, network.readGradient(tensor), tensor.key());
                }
            }
        }
    }
}
