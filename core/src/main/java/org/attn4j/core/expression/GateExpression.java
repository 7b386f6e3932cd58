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
 * A channel gate written as one expression, from which its weights, counts, forward and backward pass are derived.
 * Squeeze-and-excitation with reduction 16:
 *
 * <pre>
 *   GateExpression se = shape -&gt;
 *           Rows.mean(shape).reductionBottleneck(16, true).sigmoid();
 * </pre>
 */
@FunctionalInterface
public interface GateExpression extends ChannelGate {

    /**
     * The expression of the gate at a site of this shape: one value per channel. Must only build the expression, with
     * the same operations for the same shape. If the user's parameters do not fit the shape, throw a
     * {@code ParameterException}: exceptions of the operations of {@link Rows} are reported as faults of the plugin.
     *
     * @throws org.attn4j.core.error.ParameterException if the module's parameters do not fit the shape
     */
    Rows gate(FeatureShape shape);

    /**
     * The expression's nodes at a site of this shape, for exporters and other code that traverses them.
     *
     * @throws org.attn4j.core.error.ParameterException if the module's parameters do not fit the shape
     * @throws org.attn4j.core.error.PluginException if the expression cannot be built, the gate is not one value per
     *     channel of the shape, or two operations declare a weight of the same name
     */
    default RowsGraph graph(FeatureShape shape) {
        return SiteGraph.of(this, shape);
    }

    /**
     * The gate with its expression built once. Statistics, weights, forward and backward pass are taken from the
     * expression even if those methods are overridden; {@code preferredPosition}, {@code multiplyAdds} and
     * {@code resolved} may be overridden.
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
