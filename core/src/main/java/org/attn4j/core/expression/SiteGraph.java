package org.attn4j.core.expression;

import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.error.PluginException;

/** Builds a gate's graph for a site and reports an inconsistent expression as a fault of its plugin. */
final class SiteGraph {

    private SiteGraph() {}

    /**
     * The graph of a gate at a site.
     *
     * @throws ParameterException as the gate throws it
     * @throws PluginException if the gate or its expression fails in another way; names the gate's class and the shape
     */
    static RowsGraph of(GateExpression gate, FeatureShape shape) {
        try {
            return checked(RowsGraph.of(gate.gate(shape)), shape);
        } catch (ParameterException | DataException | PluginException allowed) {
            throw allowed;
        } catch (RuntimeException | LinkageError failure) {
            throw new PluginException(
                    "the gate expression of " + className(gate) + " cannot be built for " + shape.channels()
                            + " channels of " + shape.height() + " x " + shape.width() + " pixels: " + failure,
                    failure);
        }
    }

    private static RowsGraph checked(RowsGraph graph, FeatureShape shape) {
        for (Rows node : graph.nodes()) {
            if (node.operation() instanceof Pooling leaf
                    && leaf.count() != leaf.pool().width(shape)) {
                throw new IllegalArgumentException("the statistic " + leaf.pool() + " has " + leaf.count()
                        + " values per image, but " + leaf.pool().width(shape)
                        + " at this site; build the expression from the shape that gate(shape) receives");
            }
        }
        int width = graph.nodes().get(graph.nodes().size() - 1).width();
        if (width != shape.channels()) {
            throw new IllegalArgumentException(
                    "the gate has " + width + " values per image, but must have one per channel, " + shape.channels());
        }
        return graph;
    }

    /** The name of the class that the author wrote; for a lambda, the class that contains it. */
    private static String className(GateExpression gate) {
        String name = gate.getClass().getName();
        int lambda = name.indexOf("$$Lambda");
        return lambda < 0 ? name : name.substring(0, lambda);
    }
}
