package org.attn4j.engine.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.attn4j.core.error.PluginException;
import org.attn4j.engine.layer.EngineLayer;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * The graph builder that backbones and modules see. It rejects what would not be done: classes and values that
 * {@link StockLayers} and {@link StockVertices} do not allow. The classes apply to backbones only, because the weights
 * of a module's sub-graph are declared by the module.
 *
 * <p>Each method that rejects something throws a {@link PluginException} that names the vertex, its owner, the field,
 * the value, the rule and the remedy. Not thread-safe.
 */
final class StockGraph extends GraphBuilder {

    private final String backbone;
    private final Function<String, Optional<SubGraphScope>> scopeOf;
    private final Map<String, long[]> requestedSizes = new LinkedHashMap<>();

    /**
     * An empty graph.
     *
     * @param defaults the configuration of layers that set nothing, {@link Unset#defaults}
     * @param backbone the name of the backbone's class, for messages
     * @param scopeOf the sub-graph that a vertex belongs to, if any
     */
    StockGraph(
            NeuralNetConfiguration.Builder defaults,
            String backbone,
            Function<String, Optional<SubGraphScope>> scopeOf) {
        super(defaults);
        this.backbone = backbone;
        this.scopeOf = scopeOf;
    }

    @Override
    public GraphBuilder addLayer(String name, Layer layer, InputPreProcessor preProcessor, String... inputs) {
        if (preProcessor != null) {
            throw rejected(
                    "layer " + name,
                    name,
                    " has a preprocessor, " + kind(preProcessor)
                            + ", but Deeplearning4j's own are added where they are needed; remove it");
        }
        NeuralNetConfiguration.Builder builder = globalConfiguration.clone();
        builder.layer(layer);
        // DL4J copies the defaults into the layer. Sizes and formats follow when the graph is complete, and replace
        // those of the layer, so the layer is checked before.
        NeuralNetConfiguration configuration = builder.build();
        if (!(layer instanceof EngineLayer)) {
            check(name, layer);
        }
        super.addVertex(name, new LayerVertex(configuration, null), inputs);
        layer.setLayerName(name);
        return this;
    }

    /** Adds attn4j's own layer that computes the loss, and builds the graph. */
    ComputationGraphConfiguration buildWith(String loss, Layer layer, String logits) {
        NeuralNetConfiguration.Builder builder = globalConfiguration.clone();
        builder.layer(layer);
        super.addVertex(loss, new LayerVertex(builder.build(), null), logits);
        layer.setLayerName(loss);
        ComputationGraphConfiguration graph = setOutputs(loss).build();
        requestedSizes.forEach((name, sizes) -> checkSizes(graph, name, sizes));
        return graph;
    }

    private void check(String name, Layer layer) {
        boolean listed = StockLayers.contains(layer.getClass());
        String what = "layer " + name;
        if (!listed && scopeOf.apply(name).isEmpty()) {
            throw rejected(
                    what,
                    name,
                    " is a " + kind(layer) + ", which attn4j does not support; "
                            + (layer instanceof BaseOutputLayer
                                    ? "end the network with a DenseLayer that gives the logits: attn4j adds the loss"
                                    : "use " + StockLayers.names()));
        }
        Optional<String> problem = listed ? StockLayers.problem(layer) : InheritedFields.problem(layer);
        problem.ifPresent(text -> {
            throw rejected(what, name, ", a " + kind(layer) + ", has " + text);
        });
        if (layer instanceof FeedForwardLayer sized) {
            requestedSizes.put(name, new long[] {sized.getNIn(), sized.getNOut()});
        }
    }

    /** Fails if DL4J has replaced a size that the layer asked for with the one that its input requires. */
    private void checkSizes(ComputationGraphConfiguration graph, String name, long[] requested) {
        if (!(graph.getVertices().get(name) instanceof LayerVertex vertex)) {
            return;
        }
        FeedForwardLayer layer = (FeedForwardLayer) vertex.getLayerConf().getLayer();
        checkSize(name, layer, "nIn", requested[0], layer.getNIn());
        checkSize(name, layer, "nOut", requested[1], layer.getNOut());
    }

    private void checkSize(String name, Layer layer, String field, long requested, long actual) {
        if (requested > 0 && requested != actual) {
            throw rejected(
                    "layer " + name,
                    name,
                    ", a " + kind(layer) + ", has " + field + " = " + requested + ", but its input makes it " + actual
                            + "; remove it, or correct the layer before");
        }
    }

    @Override
    public GraphBuilder addVertex(String name, GraphVertex vertex, String... inputs) {
        String what = "vertex " + name;
        if (vertex instanceof LayerVertex) {
            throw rejected(what, name, " is a LayerVertex, whose configuration would not be attn4j's; call addLayer");
        }
        if (!StockVertices.contains(vertex.getClass()) && scopeOf.apply(name).isEmpty()) {
            throw rejected(
                    what,
                    name,
                    " is a " + kind(vertex) + ", which attn4j does not support; use " + StockVertices.names());
        }
        StockVertices.problem(vertex).ifPresent(text -> {
            throw rejected(what, name, ", a " + kind(vertex) + ", has " + text);
        });
        return super.addVertex(name, vertex, inputs);
    }

    @Override
    public GraphBuilder inputPreProcessor(String layer, InputPreProcessor preProcessor) {
        throw rejected(
                "layer " + layer,
                layer,
                " has a preprocessor, " + kind(preProcessor)
                        + ", but Deeplearning4j's own are added where they are needed; remove it");
    }

    @Override
    public GraphBuilder backpropType(BackpropType type) {
        if (type != BackpropType.Standard) {
            throw rejected(
                    "the graph",
                    "",
                    " has backpropType = " + type + ", but whole networks are differentiated; remove it");
        }
        return super.backpropType(type);
    }

    @Override
    public GraphBuilder allowDisconnected(boolean allow) {
        if (allow) {
            throw rejected(
                    "the graph",
                    "",
                    " has allowDisconnected = true, but a vertex that nothing reads is lost;"
                            + " remove it, and the vertex");
        }
        return super.allowDisconnected(false);
    }

    /** Fails if the backbone has changed what is attn4j's: the inputs, and the outputs other than its logits. */
    void checkEnds(String input, String logits) {
        if (!networkInputs.equals(List.of(input))) {
            throw rejected(
                    "the graph",
                    "",
                    " has the inputs " + networkInputs + ", but images are the only one; remove" + " addInputs");
        }
        if (!networkOutputs.isEmpty() && !networkOutputs.equals(List.of(logits))) {
            throw rejected(
                    "the graph",
                    "",
                    " has the outputs " + networkOutputs + ", but build() returned \"" + logits
                            + "\", which is the only one; remove setOutputs");
        }
    }

    private PluginException rejected(String what, String vertex, String problem) {
        String owner = scopeOf.apply(vertex)
                .map(scope -> "attention " + scope.placedModule().type())
                .orElse("backbone " + backbone);
        return new PluginException(what + " of " + owner + problem);
    }

    private static String kind(Object configuration) {
        return configuration.getClass().getSimpleName();
    }
}
