package org.attn4j.core.expression;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.array.RowVectors;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.core.attention.Tape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The forward and backward pass over a graph, node by node. A training pass keeps the backward passes
 * of its nodes as one step of the tape.
 * Immutable.
 */
@BackendIndependent
final class RowsPass {

    private final RowsGraph graph;
    private final List<Rows> nodes;

    /** The indices of each node's inputs. */
    private final int[][] inputs;

    RowsPass(RowsGraph graph) {
        this.graph = graph;
        this.nodes = graph.nodes();
        this.inputs = nodes.stream()
                .map(node -> node.inputs().stream().mapToInt(graph::indexOf).toArray())
                .toArray(int[][]::new);
    }

    /** The pooled statistics that the graph uses. */
    Set<Pool> pools() {
        return graph.pools();
    }

    /**
     * What the backward pass needs.
     *
     * @param values of each node
     * @param maps of each node that is a {@link RowsMap}, else null
     */
    private record Steps(INDArray[] values, Differentiated... maps) {}

    /** The graph's result, [N,F], a new array. */
    INDArray forward(Pooled pooled, Tape tape) {
        INDArray[] values = new INDArray[nodes.size()];
        Differentiated[] maps = new Differentiated[nodes.size()];
        for (int i = 0; i < values.length; i++) {
            if (tape.training() && nodes.get(i).operation() instanceof RowsMap map) {
                maps[i] = map.apply(values[inputs[i][0]], tape);
                values[i] = maps[i].value();
            } else {
                values[i] = compute(nodes.get(i), i, values, pooled, tape);
            }
        }
        if (tape.training()) {
            tape.keepStep(new Steps(values, maps));
        }
        INDArray result = values[values.length - 1];
        return pooled.values().values().stream().anyMatch(pool -> pool == result) ? result.dup('c') : result;
    }

    private INDArray compute(Rows node, int index, INDArray[] values, Pooled pooled, Tape tape) {
        if (node.operation() instanceof Pooling leaf) {
            return pooled.get(leaf.pool());
        }
        INDArray first = values[inputs[index][0]];
        if (node.operation() instanceof Pairwise pairwise) {
            return pairwise.forward(first, values[inputs[index][1]]);
        }
        return ((RowsMap) node.operation()).forward(first, tape);
    }

    /**
     * dLoss/dstatistic of each statistic, [N,C]; adds weight gradients to the tape.
     *
     * @param gradient dLoss/dresult, [N,F]; read-only
     */
    Map<Pool, INDArray> backward(INDArray gradient, Tape tape) {
        Steps steps = tape.keptStep(Steps.class);
        INDArray[] gradients = new INDArray[nodes.size()];
        gradients[gradients.length - 1] = gradient;
        Map<Pool, INDArray> pools = new TreeMap<>();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Rows node = nodes.get(i);
            if (node.operation() instanceof Pooling leaf) {
                pools.merge(leaf.pool(), gradients[i], RowVectors::sum);
            } else {
                propagate(node, i, gradients, steps);
            }
        }
        return pools;
    }

    /** Propagates a node's gradient to its inputs. */
    private void propagate(Rows node, int index, INDArray[] gradients, Steps steps) {
        int first = inputs[index][0];
        if (node.operation() instanceof Pairwise pairwise) {
            int second = inputs[index][1];
            List<INDArray> both = pairwise.backward(gradients[index], steps.values()[first], steps.values()[second]);
            add(both.get(0), first, gradients);
            add(both.get(1), second, gradients);
        } else {
            add(steps.maps()[index].backward().apply(gradients[index]), first, gradients);
        }
    }

    /** Not in place, because several nodes can share one gradient array. */
    private static void add(INDArray gradient, int to, INDArray[] gradients) {
        gradients[to] = gradients[to] == null ? gradient : RowVectors.sum(gradients[to], gradient);
    }
}
