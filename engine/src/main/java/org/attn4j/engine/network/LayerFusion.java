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

/** Fuses layers of a graph into the vertex that they read, and records which were fused. */
final class LayerFusion {

    private final ComputationGraphConfiguration graph;
    private final Map<String, List<String>> fused = new HashMap<>();

    LayerFusion(ComputationGraphConfiguration graph) {
        this.graph = graph;
    }

    /** A layer that reads a vertex, with its name. */
    record Reader(String name, Layer layer) {}

    /** The only reader of a vertex; empty if it has several, or if the reader is no layer or has a preprocessor. */
    Optional<Reader> onlyReader(String vertex) {
        List<String> readers = readers(vertex);
        return readers.size() == 1
                        && graph.getVertices().get(readers.get(0)) instanceof LayerVertex reader
                        && reader.getPreProcessor() == null
                ? Optional.of(new Reader(readers.get(0), reader.getLayerConf().getLayer()))
                : Optional.empty();
    }

    /** The number of inputs that read a vertex. */
    int readerCount(String vertex) {
        return readers(vertex).size();
    }

    private List<String> readers(String vertex) {
        return graph.getVertexInputs().entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().filter(vertex::equals).map(input -> entry.getKey()))
                .toList();
    }

    /** Whether the only reader of a vertex is max(0, x). */
    boolean isReadByRelu(String vertex) {
        return onlyReader(vertex)
                .filter(reader -> Dl4jLayers.stock(reader.layer()) instanceof ActivationLayer activation
                        && activation.getActivationFn().equals(new ActivationReLU())
                        && activation.getIDropout() == null)
                .isPresent();
    }

    /** Removes the only reader of a vertex from the graph; the readers of that layer then read the vertex. */
    void fuseReader(String vertex) {
        String reader = onlyReader(vertex).orElseThrow().name();
        fused.computeIfAbsent(vertex, name -> new ArrayList<>()).add(reader);
        graph.getVertices().remove(reader);
        graph.getVertexInputs().remove(reader);
        graph.getVertexInputs().replaceAll((name, inputs) -> inputs.stream()
                .map(input -> input.equals(reader) ? vertex : input)
                .toList());
    }

    /** The name of a vertex followed by those of the layers fused into it, joined by {@code " + "}. */
    String fusedName(String vertex) {
        return Stream.concat(Stream.of(vertex), fused.getOrDefault(vertex, List.of()).stream())
                .collect(Collectors.joining(" + "));
    }
}
