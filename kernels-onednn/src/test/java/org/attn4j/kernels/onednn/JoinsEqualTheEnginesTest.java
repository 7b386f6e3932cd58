package org.attn4j.kernels.onednn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.attn4j.core.engine.LayerFacts;
import org.attn4j.core.engine.Network;
import org.attn4j.core.engine.NetworkSpec;
import org.attn4j.core.engine.Precision;
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

    static List<LayerStack> stacks() {
        return List.of(
                new LayerStack("identity block", BATCH, SIZE, JoinsEqualTheEnginesTest::identityBlock),
                new LayerStack("two blocks", BATCH, SIZE, JoinsEqualTheEnginesTest::twoBlocks),
                new LayerStack("read beside its ReLU", BATCH, SIZE, JoinsEqualTheEnginesTest::readBesideItsRelu),
                new LayerStack("three terms", BATCH, SIZE, JoinsEqualTheEnginesTest::threeTerms),
                new LayerStack("of itself", BATCH, SIZE, JoinsEqualTheEnginesTest::ofItself),
                new LayerStack("concatenated", BATCH, SIZE, JoinsEqualTheEnginesTest::concatenated),
                new LayerStack("concatenated images", BATCH, SIZE, JoinsEqualTheEnginesTest::concatenatedImages));
    }

    private static NetworkSpec ours(LayerStack stack) {
        return stack.spec().withAccelerator(Optional.of(new OneDnnAccelerator()), Precision.FLOAT32);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void outputsAndGradientsEqualTheEngines(LayerStack stack) {
        Computed.assertSame(
                Computed.by(stack.spec(), stack.batch()), Computed.by(ours(stack), stack.batch()), TOLERANCE);
    }

    @Test
    void aReluIsTimedWithItsSumAndStaysInSummaries() {
        LayerStack stack = stacks().get(0);
        try (Network network = Network.create(ours(stack))) {
            assertEquals(List.of("stem", "branch", "sum + relu", "logits"), Computed.timedLayers(network));
            assertEquals(
                    List.of("stem", "branch", "sum", "relu", "logits"),
                    network.layerFacts().stream().map(LayerFacts::name).toList());
        }
    }
}
