package org.attn4j.engine.network;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;

/** Vertex outputs that several other vertices read. */
final class SharedOutputs {

    private SharedOutputs() {}

    /**
     * Forbids readers to modify them in place. DL4J allows it to the last reader, and dropout does so, although the
     * other readers need the original values for their gradients.
     *
     * @param graph initialised
     */
    static void protect(ComputationGraph graph) {
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
