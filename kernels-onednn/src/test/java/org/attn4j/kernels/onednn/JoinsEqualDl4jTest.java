package org.attn4j.kernels.onednn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.engine.accelerator.Precision;
import org.attn4j.engine.network.LayerFacts;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.network.Tensor;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;

/**
 * Compares sums and concatenations of branches with DL4J's. A gradient that is passed to two readers must not be
 * modified by either.
 */
class JoinsEqualDl4jTest {

    /** Relative to the largest value. */
    private static final double TOLERANCE = 1e-4;

    private static final int CHANNELS = 5;
    private static final int BATCH = 3;
    private static final int SIZE = 7;

    private static String convolution(GraphBuilder graph, String name, String input, Activation activation) {
        graph.addLayer(
                name,
                new ConvolutionLayer.Builder(3, 3)
                        .nOut(CHANNELS)
                        .padding(1, 1)
                        .activation(activation)
                        .build(),
                input);
        return name;
    }

    private static String sum(GraphBuilder graph, String name, String... terms) {
        graph.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), terms);
        return name;
    }

    private static String relu(GraphBuilder graph, String name, String input) {
        graph.addLayer(
                name, new ActivationLayer.Builder().activation(Activation.RELU).build(), input);
        return name;
    }

    private static String identityBlock(GraphBuilder graph, String images) {
        String stem = convolution(graph, "stem", images, Activation.RELU);
        String branch = convolution(graph, "branch", stem, Activation.IDENTITY);
        return relu(graph, "relu", sum(graph, "sum", branch, stem));
    }

    private static String twoBlocks(GraphBuilder graph, String images) {
        String first = identityBlock(graph, images);
        // Both layers mask the gradient that they receive in place.
        String left = convolution(graph, "left", first, Activation.RELU);
        String right = convolution(graph, "right", first, Activation.RELU);
        return convolution(graph, "last", sum(graph, "second", left, right), Activation.IDENTITY);
    }

    private static String readByReluAndAnother(GraphBuilder graph, String images) {
        String stem = convolution(graph, "stem", images, Activation.IDENTITY);
        String plain = sum(graph, "plain", stem, convolution(graph, "branch", stem, Activation.RELU));
        String positive = relu(graph, "relu", plain);
        return sum(graph, "again", positive, plain);
    }

    private static String threeTerms(GraphBuilder graph, String images) {
        String stem = convolution(graph, "stem", images, Activation.RELU);
        return sum(
                graph,
                "sum",
                stem,
                convolution(graph, "left", stem, Activation.RELU),
                convolution(graph, "right", stem, Activation.IDENTITY));
    }

    private static String sumWithItself(GraphBuilder graph, String images) {
        String stem = convolution(graph, "stem", images, Activation.IDENTITY);
        return relu(graph, "relu", sum(graph, "sum", stem, stem));
    }

    private static String concatenated(GraphBuilder graph, String images) {
        String stem = convolution(graph, "stem", images, Activation.RELU);
        String branch = convolution(graph, "branch", stem, Activation.RELU);
        graph.addVertex("zeros", new ScaleVertex(0), branch);
        graph.addVertex("wide", new MergeVertex(), branch, stem, "zeros");
        return convolution(graph, "last", "wide", Activation.RELU);
    }

    private static String concatenatedImages(GraphBuilder graph, String images) {
        String stem = convolution(graph, "stem", images, Activation.IDENTITY);
        graph.addVertex("wide", new MergeVertex(), images, stem);
        return relu(graph, "relu", "wide");
    }

    private static String withADl4jTerm(GraphBuilder graph, String images) {
        String stem = convolution(graph, "stem", images, Activation.RELU);
        graph.addVertex("doubled", new ScaleVertex(2), stem);
        return relu(graph, "relu", sum(graph, "sum", "doubled", stem));
    }

    private static String onePixelAndOneChannel(GraphBuilder graph, String images) {
        graph.addLayer(
                "pixel", new ConvolutionLayer.Builder(SIZE, SIZE).nOut(CHANNELS).build(), images);
        graph.addVertex("sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), "pixel", "pixel");
        graph.addLayer("one", new ConvolutionLayer.Builder(1, 1).nOut(1).build(), "sum");
        graph.addVertex("wide", new MergeVertex(), "one", "pixel", "one");
        return sum(graph, "last", "wide", "wide");
    }

    /**
     * A network with sums or concatenations.
     *
     * @param joins the number of them that are computed on oneDNN
     */
    record Joined(LayerStack stack, int joins) {

        static Joined of(String name, int joins, LayerStack.Layers layers) {
            return new Joined(new LayerStack(name, BATCH, SIZE, layers), joins);
        }

        @Override
        public String toString() {
            return stack.name();
        }
    }

    static List<Joined> stacks() {
        return List.of(
                Joined.of("identity block", 1, JoinsEqualDl4jTest::identityBlock),
                Joined.of("two blocks", 2, JoinsEqualDl4jTest::twoBlocks),
                Joined.of("read by a ReLU and another vertex", 2, JoinsEqualDl4jTest::readByReluAndAnother),
                Joined.of("three terms", 0, JoinsEqualDl4jTest::threeTerms),
                Joined.of("sum with itself", 1, JoinsEqualDl4jTest::sumWithItself),
                Joined.of("concatenated", 1, JoinsEqualDl4jTest::concatenated),
                Joined.of("concatenated images", 1, JoinsEqualDl4jTest::concatenatedImages),
                Joined.of("a term from a DL4J vertex", 1, JoinsEqualDl4jTest::withADl4jTerm),
                Joined.of("one pixel and one channel", 3, JoinsEqualDl4jTest::onePixelAndOneChannel));
    }

    private static NetworkSpec accelerated(LayerStack stack) {
        return stack.spec().withAccelerator(Optional.of(new OneDnnAccelerator()), Precision.FLOAT32);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void outputsAndGradientsEqualDl4js(Joined joined) {
        LayerStack stack = joined.stack();
        CountingAccelerator counting = new CountingAccelerator(new OneDnnAccelerator());
        NetworkSpec accelerated = stack.spec().withAccelerator(Optional.of(counting), Precision.FLOAT32);
        NetworkResults.assertSame(
                NetworkResults.of(stack.spec(), BATCH), NetworkResults.of(accelerated, BATCH), TOLERANCE);
        assertEquals(joined.joins(), counting.joins());
    }

    /**
     * The last reader of a map has dropout and zero weights, so the other layers' gradients must not depend on the
     * dropout.
     */
    @Test
    void dropoutDoesNotModifyAMapWithAnotherReader() {
        for (boolean accelerated : new boolean[] {false, true}) {
            NetworkResults.assertSame(
                    gradientsBesideDropout(1, accelerated), gradientsBesideDropout(0.5, accelerated), TOLERANCE);
        }
    }

    private static Map<String, double[]> gradientsBesideDropout(double retained, boolean accelerated) {
        LayerStack stack = new LayerStack("dropped", BATCH, SIZE, (graph, images) -> {
            String stem = convolution(graph, "stem", images, Activation.RELU);
            String first = convolution(graph, "first", stem, Activation.IDENTITY);
            ConvolutionLayer.Builder last = new ConvolutionLayer.Builder(1, 1).nOut(CHANNELS);
            graph.addLayer("last", (retained < 1 ? last.dropOut(retained) : last).build(), stem);
            return sum(graph, "sum", first, "last");
        });
        Map<String, double[]> gradients = new LinkedHashMap<>();
        try (Network network = Network.create(accelerated ? accelerated(stack) : stack.spec())) {
            for (Tensor tensor : network.tensors()) {
                if (tensor.key().startsWith("last/")) {
                    network.write(tensor, new double[Math.toIntExact(tensor.length())]);
                }
            }
            network.gradients(
                    NetworkResults.images(BATCH, SIZE),
                    BATCH,
                    NetworkResults.targets(BATCH, LayerStack.CLASSES),
                    NetworkResults.squares(),
                    0);
            for (Tensor tensor : network.tensors()) {
                if (!tensor.key().startsWith("last/")) {
                    gradients.put(tensor.key(), network.readGradient(tensor));
                }
            }
        }
        return gradients;
    }

    @Test
    void aFusedReluIsTimedWithItsSumAndStaysInSummaries() {
        LayerStack stack = stacks().get(0).stack();
        try (Network network = Network.create(accelerated(stack))) {
            assertEquals(List.of("stem", "branch", "sum + relu", "logits"), NetworkResults.timedLayers(network));
            assertEquals(
                    List.of("stem", "branch", "sum", "relu", "logits"),
                    network.layerFacts().stream().map(LayerFacts::name).toList());
        }
    }
}
