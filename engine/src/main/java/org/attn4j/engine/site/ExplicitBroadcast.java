package org.attn4j.engine.site;

import java.util.List;
import java.util.Set;
import org.attn4j.core.array.BackendIndependent;
import org.nd4j.autodiff.functions.DifferentialFunction;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.internal.SameDiffOp;

/**
 * Makes broadcasting explicit for operations whose gradient with respect to a broadcast operand ND4J computes wrongly.
 * For a divisor of one element it returns the sum of the gradients times the sum of the numerators instead of the sum
 * of their products, and does likewise for a squared difference; for maximum, minimum and arc tangent the gradient is
 * wrong whenever shapes differ. The gradients of products are correct, so each operand is first multiplied by ones of
 * the other's shape, which leaves the values bit-identical.
 */
@BackendIndependent
final class ExplicitBroadcast {

    private static final Set<String> WRONG =
            Set.of("divide", "realdiv", "reversedivide", "squaredsubtract", "maximum", "minimum", "tf_atan2");

    private ExplicitBroadcast() {}

    /** Rewrites the operations of a graph. Must be called before its gradients are requested. */
    static void apply(SameDiff graph) {
        for (SameDiffOp node : List.copyOf(graph.getOps().values())) {
            DifferentialFunction op = node.getOp();
            if (WRONG.contains(op.opName())) {
                SDVariable left = graph.getVariable(node.getInputsToOp().get(0));
                SDVariable right = graph.getVariable(node.getInputsToOp().get(1));
                graph.replaceArgFor(0, left.mul(graph.onesLike(right)), op);
                graph.replaceArgFor(1, right.mul(graph.onesLike(left)), op);
            }
        }
    }
}
