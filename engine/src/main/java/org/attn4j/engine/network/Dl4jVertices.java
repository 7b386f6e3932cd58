package org.attn4j.engine.network;

import java.util.Locale;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;

/** Descriptions of Deeplearning4j's vertices other than layers. */
final class Dl4jVertices {

    private Dl4jVertices() {}

    /** A short description of a vertex; the class name for unknown classes. */
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
