package org.attn4j.engine.network;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;

/** Outputs of vertices that several others read. */
final class SharedOutputs {

    private SharedOutputs() {}

    /**
     * Forbids their readers to change them. The engine lets the last one do so, as dropout does, although the others want the
     * map as it was for their gradients.
     *
     * @param graph initialised
     */
    static void keepWhole(ComputationGraph graph) {
        for (GraphVertex vertex : graph.getVertices()) {
            if (vertex.hasLayer() && readsShared(vertex, graph)) {
                vertex.getLayer().allowInputModification(false);
            }
        }
    }

    private static boolean readsShared(GraphVertex vertex, ComputationGraph graph) {
        if (vertex.getInputVertices() == null) {
            return false;
        }
        for (VertexIndices source : vertex.getInputVertices()) {
            if (graph.getVertices()[source.getVertexIndex()].getNumOutputConnections() > 1) {
                return true;
            }
        }
        return false;
    }
}
