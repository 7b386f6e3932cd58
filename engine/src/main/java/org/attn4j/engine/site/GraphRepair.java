package org.attn4j.engine.site;

import org.attn4j.core.array.BackendIndependent;
import org.nd4j.autodiff.samediff.SameDiff;

/**
 * Makes the graph of an autodiff module compute what its operations are documented to compute. Operations that ND4J
 * computes wrongly, or whose gradients it computes wrongly, are replaced by equal combinations of correct ones, or are
 * rejected. docs/ENGINE.md lists them.
 */
@BackendIndependent
final class GraphRepair {

    private GraphRepair() {}

    /**
     * Rewrites a graph. Must be called before its gradients are requested.
     *
     * @param type the attention module's type, for messages
     * @return the edit, which knows the variables that replace others
     * @throws IllegalArgumentException if the graph contains an operation that attn4j rejects
     */
    static GraphEdit apply(SameDiff graph, String type) {
        RefusedOperations.check(graph, type);
        GraphEdit edit = new GraphEdit(graph);
        OneElementProducts.apply(edit);
        OneElementReductions.apply(edit);
        ExplicitBroadcast.apply(graph);
        return edit;
    }
}
