package org.attn4j.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/** Which layer alone reads what a vertex of a graph puts out, and which vertices took over their reader's task. */
final class LayerFusion {

    private final ComputationGraphConfiguration graph;
    private final Map<String, List<String>> absorbed = new HashMap<>();

    LayerFusion(ComputationGraphConfiguration graph) {
        this.graph = graph;
    }

    /** A layer and its name. */
    record Follower(String name, Layer layer) {}

    /** The only reader of a vertex, where it is a layer that takes its input as it comes. */
    Optional<Follower> of(String vertex) {
        List<String> readers = readers(vertex);
        return readers.size() == 1
                        && graph.getVertices().get(readers.get(0)) instanceof LayerVertex reader
                        && reader.getPreProcessor() == null
                ? Optional.of(new Follower(readers.get(0), reader.getLayerConf().getLayer()))
                : Optional.empty();
    }

    /** How often a vertex is read. */
    int count(String vertex) {
        return readers(vertex).size();
    }

    private List<String> readers(String vertex) {
        return graph.getVertexInputs().entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().filter(vertex::equals).map(input -> entry.getKey()))
                .toList();
    }

    /** Whether the only reader of a vertex is max(0, x). */
    boolean isRelu(String vertex) {
        return of(vertex)
                .filter(reader -> Dl4jLayers.stock(reader.layer()) instanceof ActivationLayer activation
                        && activation.getActivationFn().equals(new ActivationReLU())
                        && activation.getIDropout() == null)
                .isPresent();
    }

    /** Takes the only reader of a vertex out of the graph: its own readers read the vertex. */
    void absorb(String vertex) {
        String reader = of(vertex).orElseThrow().name();
        absorbed.computeIfAbsent(vertex, name -> new ArrayList<>()).add(reader);
        graph.getVertices().remove(reader);
        graph.getVertexInputs().remove(reader);
        graph.getVertexInputs().replaceAll((name, inputs) -> inputs.stream()
                .map(input -> input.equals(reader) ? vertex : input)
                .toList());
    }

    /** All that a vertex computes: its name and those of the layers that it took over, joined by {@code " + "}. */
    String tasksOf(String vertex) {
        return Stream.concat(Stream.of(vertex), absorbed.getOrDefault(vertex, List.of()).stream())
                .collect(Collectors.joining(" + "));
    }
}
