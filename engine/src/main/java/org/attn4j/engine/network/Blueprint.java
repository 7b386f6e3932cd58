package org.attn4j.engine.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.engine.placement.PlacedModule;
import org.attn4j.engine.site.ModuleLayer;
import org.attn4j.engine.site.StepContext;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.nd4j.linalg.activations.Activation;

/** A network's graph before memory is allocated: layers, shapes, counts. */
public final class Blueprint {

    static final String INPUT = "images";
    static final String LOSS = "loss";

    private final NetworkSpec spec;
    private final StepContext context;
    private final LossAdapter loss = new LossAdapter();
    private final GraphAttachments attachments;
    private final ComputationGraphConfiguration graph;
    private final Map<String, InputType> outputs;
    private final List<LayerFacts> facts;
    private final LayerFusion fusion;

    private Blueprint(NetworkSpec spec, InputType images) {
        this.spec = spec;
        this.context = new StepContext(spec.seed());
        this.attachments = new GraphAttachments(spec.attention(), context);
        this.graph = build(images);
        this.outputs = graph.getLayerActivationTypes(true, images);
        this.fusion = new LayerFusion(graph);
        layers().forEach(this::replaceDropout);
        // Computed before layers are replaced or fused, so that summaries show the network as described.
        this.facts = vertices().stream().map(this::facts).toList();
        spec.accelerator().ifPresent(new AcceleratorRewrite(graph, outputs, fusion, spec.precision(), context)::apply);
    }

    /** Builds the graph of a network. */
    public static Blueprint of(NetworkSpec spec) {
        return new Blueprint(spec, InputType.convolutional(spec.imageSize(), spec.imageSize(), 3));
    }

    /** Builds the graph for input of any shape; for tests of single modules. */
    static Blueprint of(NetworkSpec spec, FeatureShape input) {
        return new Blueprint(spec, InputType.convolutional(input.height(), input.width(), input.channels()));
    }

    private ComputationGraphConfiguration build(InputType images) {
        // DL4J neither initialises nor updates the weights: initial values are drawn by tensor name, and the trainer
        // takes the steps.
        StockGraph builder = new StockGraph(
                Unset.defaults(spec.type().nd4jType()),
                spec.backbone().getClass().getName(),
                attachments::scopeOf);
        builder.addInputs(INPUT).setInputTypes(images);
        String logits = spec.backbone().build(builder, INPUT, attachments);
        builder.checkEnds(INPUT, logits);
        return builder.buildWith(LOSS, lossLayer(), logits);
    }

    private LossLayer lossLayer() {
        LossLayer layer = new LossLayer.Builder()
                .lossFunction(loss)
                .activation(Activation.IDENTITY)
                .build();
        // DL4J warns if nIn is unset, but its builder rejects it.
        layer.setNIn(spec.classes());
        layer.setNOut(spec.classes());
        return layer;
    }

    private void replaceDropout(String name, Layer layer) {
        if (!(layer.getIDropout() instanceof Dropout dropout)) {
            return;
        }
        // Copied, because the backbone may use the same layer object in the next network that it builds.
        Layer copy = layer.clone();
        copy.setIDropout(new SeededDropout(dropout.getP(), name, context));
        ((LayerVertex) graph.getVertices().get(name)).getLayerConf().setLayer(copy);
    }

    /** The layers and other vertices from input to output, without the loss, as shown in summaries. */
    public List<LayerFacts> layerFacts() {
        return facts;
    }

    private LayerFacts facts(String name) {
        return graph.getVertices().get(name) instanceof LayerVertex vertex
                ? facts(name, vertex.getLayerConf().getLayer())
                : new LayerFacts(name, Dl4jVertices.describe(graph.getVertices().get(name)), shape(name), 0, 0);
    }

    private LayerFacts facts(String name, Layer layer) {
        if (layer instanceof ModuleLayer module) {
            PlacedModule placed = module.placedModule();
            return new LayerFacts(name, placed.type(), shape(name), placed.parameters(), placed.multiplyAdds());
        }
        long parameters = scopeOf(name)
                .map(scope -> scope.parameters(name))
                .orElseGet(() -> Dl4jLayers.parameters(name, layer).stream()
                        .filter(Dl4jLayers.Parameter::trained)
                        .mapToLong(parameter -> product(parameter.shape()))
                        .sum());
        String type = Dl4jLayers.describe(layer).orElse(layer.getClass().getSimpleName());
        return new LayerFacts(name, type, shape(name), parameters, Dl4jLayers.multiplyAdds(layer, output(name)));
    }

    private List<Long> shape(String name) {
        return Arrays.stream(output(name).getShape(false)).boxed().toList();
    }

    /** The output type of a layer or other vertex for one image. */
    InputType output(String name) {
        return outputs.get(name);
    }

    private static long product(long[] shape) {
        long product = 1;
        for (long size : shape) {
            product *= size;
        }
        return product;
    }

    /** All layers by name, in the order in which the backbone added them. */
    Map<String, Layer> layers() {
        Map<String, Layer> layers = new LinkedHashMap<>();
        graph.getVertices().forEach((name, vertex) -> {
            if (vertex instanceof LayerVertex layerVertex) {
                layers.put(name, layerVertex.getLayerConf().getLayer());
            }
        });
        return layers;
    }

    /** The names of all vertices except the loss, in the order in which the backbone added them. */
    List<String> vertices() {
        return graph.getVertices().keySet().stream()
                .filter(name -> !name.equals(LOSS))
                .toList();
    }

    /** The names of all layers that one of the {@link #vertices} computes, as the backbone named them. */
    String fusedName(String vertex) {
        return fusion.fusedName(vertex);
    }

    /**
     * Whether a layer belongs to an attention module.
     *
     * @param layer its name as in a {@link LayerTime}; of fused layers, the first counts
     */
    public boolean isAttention(String layer) {
        return spec.attention().modules().stream()
                .map(PlacedModule::vertexName)
                .anyMatch(module ->
                        layer.equals(module) || layer.startsWith(module + "-") || layer.startsWith(module + " "));
    }

    /** The specification from which it was built. */
    public NetworkSpec spec() {
        return spec;
    }

    ComputationGraphConfiguration graph() {
        return graph;
    }

    StepContext context() {
        return context;
    }

    LossAdapter loss() {
        return loss;
    }

    /** The sub-graph that a layer belongs to, if any. */
    Optional<SubGraphScope> scopeOf(String vertex) {
        return attachments.scopeOf(vertex);
    }
}
