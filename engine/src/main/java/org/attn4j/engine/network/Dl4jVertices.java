package org.attn4j.engine.network;

import java.util.Locale;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;

/** What attn4j says of the engine's vertices that are no layers. */
final class Dl4jVertices {

    private Dl4jVertices() {}

    /** What a vertex is, in a few words; its class's name where there are none. */
    static String describe(GraphVertex vertex) {
        if (vertex instanceof ElementWiseVertex elements) {
            return "element-wise " + elements.getOp().name().toLowerCase(Locale.ROOT);
        }
        if (vertex instanceof MergeVertex) {
            return "concatenation of channels";
        }
        if (vertex instanceof ScaleVertex scale) {
            return "product with " + scale.getScaleFactor();
        }
        return vertex.getClass().getSimpleName();
    }
}
