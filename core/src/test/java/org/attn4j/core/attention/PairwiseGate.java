package org.attn4j.core.attention;

import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/**
 * y = x * sigmoid(op(mean(x) + 2, w + 3)) by automatic differentiation, with a broadcast operand.
 *
 * @param swapped whether the broadcast operand is the first
 */
public record PairwiseGate(Operation operation, Operand operand, boolean swapped)
        implements AttentionParameters, AutodiffModule {

    /** The operation on the means [N,C] and the operand. */
    public enum Operation {
        DIVIDE,
        REVERSE_DIVIDE,
        SQUARED_DIFFERENCE,
        MAXIMUM,
        MINIMUM,
        ARC_TANGENT,
        MULTIPLY,
        SUBTRACT
    }

    /** The shape of the operand. */
    public enum Operand {
        /** [1] */
        ONE,
        /** [1,1] */
        ONE_BY_ONE,
        /** [C] */
        CHANNELS,
        /** [N,1]: the mean over channels, scaled by the weight */
        IMAGES
    }

    @Override
    public AttentionModule create() {
        return this;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        int length = operand == Operand.CHANNELS ? shape.channels() : 1;
        return List.of(Weight.of("w", new Init.Constant(1), length));
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return 0;
    }

    @Override
    public SDVariable forward(SDVariable x, AutodiffTape tape) {
        SameDiff graph = tape.graph();
        SDVariable mean = x.mean(2, 3).add(2);
        SDVariable w = tape.weight("w").add(3);
        SDVariable other =
                switch (operand) {
                    case ONE, CHANNELS -> w;
                    case ONE_BY_ONE -> w.reshape(1, 1);
                    case IMAGES -> mean.mean(true, 1).mul(w);
                };
        SDVariable result = swapped ? apply(graph, other, mean) : apply(graph, mean, other);
        return x.mul(graph.expandDims(graph.expandDims(graph.nn().sigmoid(result), 2), 3));
    }

    private SDVariable apply(SameDiff graph, SDVariable left, SDVariable right) {
        return switch (operation) {
            case DIVIDE -> left.div(right);
            case REVERSE_DIVIDE -> left.rdiv(right);
            case SQUARED_DIFFERENCE -> left.squaredDifference(right);
            case MAXIMUM -> graph.math().max(left, right);
            case MINIMUM -> graph.math().min(left, right);
            case ARC_TANGENT -> graph.math().atan2(left, right);
            case MULTIPLY -> left.mul(right);
            case SUBTRACT -> left.sub(right);
        };
    }
}
