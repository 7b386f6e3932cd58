package org.attn4j.engine.site;

import java.util.List;
import java.util.Set;
import org.attn4j.core.array.BackendIndependent;
import org.nd4j.autodiff.functions.DifferentialFunction;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.internal.SameDiffOp;

/**
 * Takes broadcasting out of the operations whose gradients by a broadcast operand the engine gets wrong. By an operand of
 * one element the gradient of a quotient is the sum of the gradients times the sum of the numerators, not the sum of
 * their products, and that of a squared difference is made alike; those of maximum, minimum and arc tangent are wrong
 * for all shapes that differ. Products are right for all of them, so each operand is multiplied by ones in the shape of
 * the other before: the values stay the same, to the bit.
 */
@BackendIndependent
final class ExplicitBroadcast {

    private static final Set<String> WRONG =
            Set.of("divide", "realdiv", "reversedivide", "squaredsubtract", "maximum", "minimum", "tf_atan2");

    private ExplicitBroadcast() {}

    /** Rewrites the operations of a graph; before its gradients are asked for. */
    static void apply(SameDiff graph) {
        for (SameDiffOp each : List.copyOf(graph.getOps().values())) {
            DifferentialFunction op = each.getOp();
            if (WRONG.contains(op.opName())) {
                SDVariable left = graph.getVariable(each.getInputsToOp().get(0));
                SDVariable right = graph.getVariable(each.getInputsToOp().get(1));
                graph.replaceArgFor(0, left.mul(graph.onesLike(right)), op);
                graph.replaceArgFor(1, right.mul(graph.onesLike(left)), op);
            }
        }
    }
}
