package org.attn4j.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.GraphScope;
import org.attn4j.core.attention.Position;
import org.attn4j.core.attention.SubGraph;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.error.PluginException;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.engine.placement.AttentionPlan;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Sgd;

/** What a backbone or module does to the graph besides adding layers with the right fields. */
class StockGraphTest {

    private static final int SIZE = 4;

    /** Adds vertices after the first convolution, {@code conv}, and returns the name of the last one. */
    @FunctionalInterface
    private interface Middle {
        String addTo(GraphBuilder graph);
    }

    /** A convolution with a site, what the test adds, and a linear layer. */
    private record Net(Middle middle) implements Backbone {

        @Override
        public List<Site> sites() {
            return List.of(
                    new Site("conv", "conv", Map.of(Position.BEFORE_ACTIVATION, new FeatureShape(3, SIZE, SIZE, 3))));
        }

        @Override
        public Position defaultPosition() {
            return Position.BEFORE_ACTIVATION;
        }

        @Override
        public String build(GraphBuilder graph, String input, Attachments attention) {
            graph.addLayer("conv", new ConvolutionLayer.Builder(1, 1).nOut(3).build(), input);
            attention.attach(graph, "conv", "conv", Position.BEFORE_ACTIVATION, false);
            graph.addLayer("fc", new DenseLayer.Builder().nOut(2).build(), middle.addTo(graph));
            return "fc";
        }
    }

    private static String rejection(Middle middle, AttentionEntry... entries) {
        Backbone backbone = new Net(middle);
        NetworkSpec spec = NetworkSpec.of(
                backbone, AttentionPlan.resolve(backbone, List.of(entries)), 2, SIZE, InitScheme.PADDLE, 1);
        return assertThrows(PluginException.class, () -> Blueprint.of(spec)).getMessage();
    }

    private static Layer linear() {
        return new DenseLayer.Builder().nOut(2).build();
    }

    @Test
    void preprocessorsAreRejected() {
        String message = "layer pre of backbone org.attn4j.engine.network.StockGraphTest$Net has a preprocessor,"
                + " CnnToFeedForwardPreProcessor, but Deeplearning4j's own are added where they are needed; remove it";
        assertEquals(message, rejection(graph -> {
            graph.addLayer("pre", linear(), new CnnToFeedForwardPreProcessor(SIZE, SIZE, 3), "conv");
            return "pre";
        }));
        assertEquals(message, rejection(graph -> {
            graph.inputPreProcessor("pre", new CnnToFeedForwardPreProcessor(SIZE, SIZE, 3));
            return "conv";
        }));
    }

    @Test
    void verticesAreCheckedLikeLayers() {
        String owner = " of backbone org.attn4j.engine.network.StockGraphTest$Net";
        assertEquals(
                "vertex other" + owner
                        + " is a L2NormalizeVertex, which attn4j does not support; use ElementWiseVertex,"
                        + " MergeVertex, ScaleVertex, ShiftVertex",
                rejection(graph -> {
                    graph.addVertex("other", new L2NormalizeVertex(), "conv");
                    return "other";
                }));
        assertEquals(
                "vertex wide" + owner
                        + ", a MergeVertex, has mergeAxis = 2, but channels are concatenated only; use axis" + " 1",
                rejection(graph -> {
                    MergeVertex merge = new MergeVertex();
                    merge.setMergeAxis(2);
                    graph.addVertex("wide", merge, "conv", "conv");
                    return "wide";
                }));
        assertEquals(
                "vertex own" + owner + " is a LayerVertex, whose configuration would not be attn4j's; call addLayer",
                rejection(graph -> {
                    NeuralNetConfiguration own = new NeuralNetConfiguration.Builder()
                            .l2(0.1)
                            .layer(linear())
                            .build();
                    graph.addVertex("own", new LayerVertex(own, null), "conv");
                    return "own";
                }));
    }

    @Test
    void settingsOfTheGraphAreRejected() {
        String owner = "the graph of backbone org.attn4j.engine.network.StockGraphTest$Net";
        assertEquals(
                owner + " has backpropType = TruncatedBPTT, but whole networks are differentiated; remove it",
                rejection(graph -> {
                    graph.backpropType(BackpropType.TruncatedBPTT);
                    return "conv";
                }));
        assertEquals(
                owner + " has allowDisconnected = true, but a vertex that nothing reads is lost; remove it, and the"
                        + " vertex",
                rejection(graph -> {
                    graph.allowDisconnected(true);
                    return "conv";
                }));
        assertEquals(
                owner
                        + " has the outputs [conv], but build() returned \"fc\", which is the only one; remove setOutputs",
                rejection(graph -> {
                    graph.setOutputs("conv");
                    return "conv";
                }));
        assertEquals(
                owner + " has the inputs [images, more], but images are the only one; remove addInputs",
                rejection(graph -> {
                    graph.addInputs("more").setInputTypes(InputType.feedForward(1));
                    return "conv";
                }));
    }

    /** A module of one layer with a parameter. */
    private record OneLayer(Layer layer) implements AttentionParameters, SubGraph {

        @Override
        public AttentionModule create() {
            return this;
        }

        @Override
        public long multiplyAdds(FeatureShape shape) {
            return 0;
        }

        @Override
        public String attach(GraphScope scope, FeatureShape shape) {
            scope.layer("norm", layer, scope.input());
            return "norm";
        }
    }

    private static AttentionEntry entry(Layer layer) {
        return new AttentionEntry("gate", new OneLayer(layer), List.of(), Optional.empty(), Map.of(), false);
    }

    @Test
    void layersOfModulesAreCheckedToo() {
        Layer lost = new BatchNormalization.Builder()
                .useLogStd(false)
                .activation(Activation.SIGMOID)
                .build();
        assertEquals(
                "layer conv-before-activation-0-norm of attention gate, a BatchNormalization, has activationFn = sigmoid,"
                        + " but Deeplearning4j applies no activation in this layer; add an ActivationLayer after it",
                rejection(graph -> "conv", entry(lost)));
    }

    /** A module names the tensors of its layers itself, so any class is allowed, but not what attn4j would ignore. */
    @Test
    void unlistedLayersOfModulesAreCheckedByTheirInheritedFields() {
        assertEquals(
                "layer conv-before-activation-0-norm of attention gate, a PReLULayer, has iUpdater = Sgd, but the"
                        + " configuration's optimizer takes the steps; remove updater",
                rejection(
                        graph -> "conv",
                        entry(new PReLULayer.Builder().updater(new Sgd(0.1)).build())));
    }
}
