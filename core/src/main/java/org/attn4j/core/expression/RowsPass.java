package org.attn4j.core.expression;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.attn4j.core.array.OnAnyBackend;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.core.attention.Tape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A graph computed node by node and back. A training pass keeps the result of each node in the tape, under its index.
 *
 * @param graph what is computed
 */
@OnAnyBackend
record RowsPass(RowsGraph graph) {

    /** The graph's result, [N,F], newly made. */
    INDArray forward(Pooled pooled, Tape tape) {
        List<Rows> nodes = graph.nodes();
        INDArray[] values = new INDArray[nodes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(nodes.get(i), i, values, pooled, tape);
            if (tape.training()) {
                tape.keep(key(i), values[i]);
            }
        }
        INDArray result = values[values.length - 1];
        return pooled.values().values().stream().anyMatch(pool -> pool == result) ? result.dup('c') : result;
    }

    private INDArray value(Rows node, int index, INDArray[] values, Pooled pooled, Tape tape) {
        if (node.operation() instanceof Pooling leaf) {
            return pooled.get(leaf.pool());
        }
        INDArray first = values[place(node, 0)];
        if (node.operation() instanceof Pairwise pairwise) {
            return pairwise.forward(first, values[place(node, 1)]);
        }
        return ((RowsMap) node.operation()).forward(first, new NodeTape(tape, index));
    }

    /**
     * dLoss/dstatistic of each statistic, [N,C]; adds weight gradients to the tape.
     *
     * @param gradient dLoss/dresult, [N,F]; not changed
     */
    Map<Pool, INDArray> backward(INDArray gradient, Tape tape) {
        List<Rows> nodes = graph.nodes();
        INDArray[] gradients = new INDArray[nodes.size()];
        gradients[gradients.length - 1] = gradient;
        Map<Pool, INDArray> pools = new EnumMap<>(Pool.class);
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Rows node = nodes.get(i);
            if (node.operation() instanceof Pooling leaf) {
                pools.merge(leaf.pool(), gradients[i], INDArray::add);
            } else {
                handBack(node, i, gradients, tape);
            }
        }
        return pools;
    }

    /** Adds what a node hands back to the gradients of its inputs. */
    private void handBack(Rows node, int index, INDArray[] gradients, Tape tape) {
        int first = place(node, 0);
        INDArray x = tape.kept(key(first));
        if (node.operation() instanceof Pairwise pairwise) {
            int second = place(node, 1);
            List<INDArray> both = pairwise.backward(gradients[index], x, tape.kept(key(second)));
            add(both.get(0), first, gradients);
            add(both.get(1), second, gradients);
        } else {
            INDArray y = tape.kept(key(index));
            RowsMap map = (RowsMap) node.operation();
            add(map.backward(gradients[index], x, y, new NodeTape(tape, index)), first, gradients);
        }
    }

    /** Never in place: several nodes may have been handed the same array. */
    private static void add(INDArray gradient, int to, INDArray[] gradients) {
        gradients[to] = gradients[to] == null ? gradient : gradients[to].add(gradient);
    }

    private int place(Rows node, int input) {
        return graph.indexOf(node.inputs().get(input));
    }

    private static String key(int index) {
        return "expression/" + index;
    }
}
