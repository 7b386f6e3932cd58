package org.attn4j.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attn4j.core.attention.ChannelGate;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/**
 * Joins a channel gate and the maximum pooling right behind it into one layer, in graphs whose pooling is accelerated. The
 * layer stands where the gate stood; the pooling's own place goes.
 */
final class GatedPooling {

    private GatedPooling() {}

    /** Joins them wherever nothing else reads what lies between. */
    static void joinIn(ComputationGraphConfiguration graph) {
        for (String gate : new ArrayList<>(graph.getVertices().keySet())) {
            List<String> readers = readersOf(gate, graph);
            if (isGate(graph.getVertices().get(gate)) && readers.size() == 1 && isMaximum(readers.get(0), graph)) {
                join(gate, readers.get(0), graph);
            }
        }
    }

    private static List<String> readersOf(String vertex, ComputationGraphConfiguration graph) {
        List<String> readers = new ArrayList<>();
        graph.getVertexInputs()
                .forEach((reader, inputs) ->
                        inputs.stream().filter(vertex::equals).forEach(input -> readers.add(reader)));
        return readers;
    }

    private static boolean isGate(GraphVertex vertex) {
        return vertex instanceof LayerVertex layerVertex
                && layerVertex.getLayerConf().getLayer() instanceof ModuleLayer layer
                && layer.place().module() instanceof ChannelGate;
    }

    private static boolean isMaximum(String name, ComputationGraphConfiguration graph) {
        return graph.getVertices().get(name) instanceof LayerVertex vertex
                && vertex.getPreProcessor() == null
                && vertex.getLayerConf().getLayer() instanceof Accelerated accelerated
                && accelerated.stock() instanceof SubsamplingLayer pooling
                && pooling.getPoolingType() == PoolingType.MAX
                && pooling.getIDropout() == null;
    }

    private static void join(String gate, String pooling, ComputationGraphConfiguration graph) {
        Map<String, GraphVertex> vertices = graph.getVertices();
        Layer maximum = ((LayerVertex) vertices.remove(pooling)).getLayerConf().getLayer();
        graph.getVertexInputs().remove(pooling);
        graph.getVertexInputs().replaceAll((reader, inputs) -> inputs.stream()
                .map(input -> input.equals(pooling) ? gate : input)
                .toList());
        LayerVertex vertex = (LayerVertex) vertices.get(gate);
        vertex.getLayerConf().setLayer(((ModuleLayer) vertex.getLayerConf().getLayer()).followedBy(maximum));
    }
}
