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

/** Branches that are added or put behind one another, against the engine's own: a gradient that reaches two readers must stay whole for both. */
class JoinsEqualTheEnginesTest {

    /** Of the largest value. */
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
        // Both mask the gradient that they receive.
        String left = convolution(graph, "left", first, Activation.RELU);
        String right = convolution(graph, "right", first, Activation.RELU);
        return convolution(graph, "last", sum(graph, "second", left, right), Activation.IDENTITY);
    }

    private static String readBesideItsRelu(GraphBuilder graph, String images) {
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

    private static String ofItself(GraphBuilder graph, String images) {
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

    private static String withATermOfTheEngines(GraphBuilder graph, String images) {
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
     * A network with joins.
     *
     * @param joins how many of them are computed on oneDNN
     */
    record Joined(LayerStack stack, int joins) {

        static Joined of(String name, int joins, LayerStack.Drawing drawing) {
            return new Joined(new LayerStack(name, BATCH, SIZE, drawing), joins);
        }

        @Override
        public String toString() {
            return stack.name();
        }
    }

    static List<Joined> stacks() {
        return List.of(
                Joined.of("identity block", 1, JoinsEqualTheEnginesTest::identityBlock),
                Joined.of("two blocks", 2, JoinsEqualTheEnginesTest::twoBlocks),
                Joined.of("read beside its ReLU", 2, JoinsEqualTheEnginesTest::readBesideItsRelu),
                Joined.of("three terms", 0, JoinsEqualTheEnginesTest::threeTerms),
                Joined.of("of itself", 1, JoinsEqualTheEnginesTest::ofItself),
                Joined.of("concatenated", 1, JoinsEqualTheEnginesTest::concatenated),
                Joined.of("concatenated images", 1, JoinsEqualTheEnginesTest::concatenatedImages),
                Joined.of("a term of the engine's", 1, JoinsEqualTheEnginesTest::withATermOfTheEngines),
                Joined.of("one pixel and one channel", 3, JoinsEqualTheEnginesTest::onePixelAndOneChannel));
    }

    private static NetworkSpec ours(LayerStack stack) {
        return stack.spec().withAccelerator(Optional.of(new OneDnnAccelerator()), Precision.FLOAT32);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void outputsAndGradientsEqualTheEngines(Joined joined) {
        LayerStack stack = joined.stack();
        CountingJoins counting = new CountingJoins(new OneDnnAccelerator());
        NetworkSpec ours = stack.spec().withAccelerator(Optional.of(counting), Precision.FLOAT32);
        Computed.assertSame(Computed.by(stack.spec(), BATCH), Computed.by(ours, BATCH), TOLERANCE);
        assertEquals(joined.joins(), counting.joins());
    }

    /** The last reader of a map drops half of it, and adds nothing of the rest: the other's gradients must not see that. */
    @Test
    void aMapWithAnotherReaderIsNotDroppedInPlace() {
        for (boolean ours : new boolean[] {false, true}) {
            Computed.assertSame(gradientsBeside(1, ours), gradientsBeside(0.5, ours), TOLERANCE);
        }
    }

    private static Map<String, double[]> gradientsBeside(double retained, boolean ours) {
        LayerStack stack = new LayerStack("dropped", BATCH, SIZE, (graph, images) -> {
            String stem = convolution(graph, "stem", images, Activation.RELU);
            String first = convolution(graph, "first", stem, Activation.IDENTITY);
            ConvolutionLayer.Builder last = new ConvolutionLayer.Builder(1, 1).nOut(CHANNELS);
            graph.addLayer("last", (retained < 1 ? last.dropOut(retained) : last).build(), stem);
            return sum(graph, "sum", first, "last");
        });
        Map<String, double[]> gradients = new LinkedHashMap<>();
        try (Network network = Network.create(ours ? ours(stack) : stack.spec())) {
            for (Tensor tensor : network.tensors()) {
                if (tensor.key().startsWith("last/")) {
                    network.write(tensor, new double[Math.toIntExact(tensor.length())]);
                }
            }
            network.gradients(
                    Computed.images(BATCH, SIZE),
                    BATCH,
                    Computed.targets(BATCH, LayerStack.CLASSES),
                    Computed.squares(),
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
    void aReluIsTimedWithItsSumAndStaysInSummaries() {
        LayerStack stack = stacks().get(0).stack();
        try (Network network = Network.create(ours(stack))) {
            assertEquals(List.of("stem", "branch", "sum + relu", "logits"), Computed.timedLayers(network));
            assertEquals(
                    List.of("stem", "branch", "sum", "relu", "logits"),
                    network.layerFacts().stream().map(LayerFacts::name).toList());
        }
    }
}
