package org.attn4j.core.expression;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A channel gate written as one expression; its weights, counts, forward and backward pass follow from the expression.
 * Squeeze-and-excitation with 16 channels for each hidden unit:
 *
 * <pre>
 *   GateExpression se = shape -&gt;
 *           Rows.mean(shape).bottleneck(Math.max(1, shape.channels() / 16), true).sigmoid();
 * </pre>
 */
@FunctionalInterface
public interface GateExpression extends ChannelGate {

    /**
     * The gate at a site of this shape: one value per channel. Builds the expression and does nothing else, and gives the
     * same expression for the same shape.
     *
     * @throws org.attn4j.core.error.ParameterException if the module's parameters do not fit the shape
     * @throws IllegalArgumentException if the expression does not fit together
     */
    Rows gate(FeatureShape shape);

    /**
     * The expression's nodes at a site of this shape, for exporters and whatever else walks through them.
     *
     * @throws IllegalArgumentException if the gate is not one value per channel of the shape, or two nodes declare a weight
     *     of the same name
     */
    default RowsGraph graph(FeatureShape shape) {
        RowsGraph graph = RowsGraph.of(gate(shape));
        for (Rows node : graph.nodes()) {
            if (node.operation() instanceof Pooling leaf && leaf.channels() != shape.channels()) {
                throw new IllegalArgumentException("the gate pools a feature map of " + leaf.channels()
                        + " channels, the site has " + shape.channels());
            }
        }
        int width = graph.nodes().get(graph.nodes().size() - 1).width();
        if (width != shape.channels()) {
            throw new IllegalArgumentException(
                    "the gate has " + width + " values per image, must be one per channel: " + shape.channels());
        }
        return graph;
    }

    /**
     * The gate with its expression built. Statistics, weights, forward and backward come from the expression alone, so do not
     * override those; {@code preferredPosition}, {@code multiplyAdds} and {@code resolved} may be overridden.
     */
    @Override
    default ChannelGate prepared(FeatureShape shape) {
        return new PreparedGate(this, new RowsPass(graph(shape)));
    }

    @Override
    default Set<Pool> pools(FeatureShape shape) {
        return graph(shape).pools();
    }

    @Override
    default List<Weight> weights(FeatureShape shape) {
        return graph(shape).weights();
    }

    @Override
    default long multiplyAdds(FeatureShape shape) {
        return graph(shape).multiplyAdds();
    }

    @Override
    default Map<String, Object> resolved(FeatureShape shape) {
        return graph(shape).resolved();
    }

    @Override
    default INDArray forward(Pooled pooled, Tape tape) {
        return new RowsPass(graph(pooled.shape())).forward(pooled, tape);
    }

    @Override
    default Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
        return new RowsPass(graph(tape.shape())).backward(gateGradient, tape);
    }
}
