package org.attn4j.engine.site;

import java.util.Map;
import java.util.stream.IntStream;
import org.attn4j.core.array.BackendIndependent;
import org.nd4j.autodiff.functions.DifferentialFunction;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.internal.SameDiffOp;
import org.nd4j.linalg.api.ops.BaseReduceOp;
import org.nd4j.linalg.api.ops.impl.reduce.custom.LogSumExp;

/**
 * Replaces reductions over axes of length one by the function that they compute of each element. ND4J throws a
 * NullPointerException if it reduces a matrix with one row or one column over that axis, and its gradients of the
 * deviation and of the corrected variance of a single value are NaN. Here both are the constant 0, whose gradient is 0.
 */
@BackendIndependent
final class OneElementReductions {

    /** A function of x in its graph. */
    private interface Function {
        SDVariable of(SameDiff graph, SDVariable x);
    }

    private static final Function SAME = (graph, x) -> x;
    private static final Function ABSOLUTE = (graph, x) -> graph.math().abs(x);
    private static final Function ZERO = (graph, x) -> graph.zerosLike(x);

    private static final Map<String, Function> FUNCTIONS = Map.ofEntries(
            Map.entry("reduce_sum", SAME),
            Map.entry("reduce_mean", SAME),
            Map.entry("reduce_max", SAME),
            Map.entry("reduce_min", SAME),
            Map.entry("reduce_prod", SAME),
            Map.entry("reduce_logsumexp", SAME),
            Map.entry("reduce_norm1", ABSOLUTE),
            Map.entry("reduce_norm2", ABSOLUTE),
            Map.entry("reduce_normmax", ABSOLUTE),
            Map.entry("asum", ABSOLUTE),
            Map.entry("amean", ABSOLUTE),
            Map.entry("amax", ABSOLUTE),
            Map.entry("amin", ABSOLUTE),
            Map.entry("reduce_sqnorm", (graph, x) -> graph.math().square(x)),
            Map.entry("entropy", (graph, x) -> x.mul(graph.math().log(x)).neg()),
            Map.entry("var", ZERO),
            Map.entry("std", ZERO));

    private OneElementReductions() {}

    /** Rewrites the reductions of a graph. */
    static void apply(GraphEdit edit) {
        for (SameDiffOp node : edit.nodes()) {
            Function function = FUNCTIONS.get(node.getOp().opName());
            if (function != null) {
                rewrite(edit, node, function);
            }
        }
    }

    private static void rewrite(GraphEdit edit, SameDiffOp node, Function function) {
        SDVariable x = edit.input(node, 0);
        long[] shape = edit.shape(x);
        boolean[] reduced = reduced(node.getOp().getDimensions(), shape.length);
        if (IntStream.range(0, shape.length).anyMatch(axis -> reduced[axis] && shape[axis] > 1)) {
            return;
        }
        SDVariable elements = function.of(edit.graph(), x);
        long[] kept = IntStream.range(0, shape.length)
                .filter(axis -> !reduced[axis])
                .mapToLong(axis -> shape[axis])
                .toArray();
        if (keepsDimensions(node.getOp())) {
            edit.replace(node, elements);
        } else if (kept.length > 0) {
            edit.replace(node, elements.reshape(kept));
        } else {
            // ND4J's sum of all elements has no dimensions and is correct for one element.
            edit.replace(node, elements.sum());
        }
    }

    /** Whether each axis is reduced; without dimensions, for which ND4J also writes the largest integer, all are. */
    private static boolean[] reduced(int[] dimensions, int rank) {
        boolean[] reduced = new boolean[rank];
        for (int axis = 0; axis < rank; axis++) {
            int counted = axis;
            reduced[axis] = dimensions == null
                    || dimensions.length == 0
                    || IntStream.of(dimensions)
                            .anyMatch(d -> d == counted || d + rank == counted || d == Integer.MAX_VALUE);
        }
        return reduced;
    }

    private static boolean keepsDimensions(DifferentialFunction op) {
        return op instanceof BaseReduceOp reduction ? reduction.isKeepDims() : ((LogSumExp) op).tArgs()[0] != 0;
    }
}
