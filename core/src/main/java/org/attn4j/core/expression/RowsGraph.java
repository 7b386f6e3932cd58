package org.attn4j.core.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Weight;

/**
 * All nodes that a result depends on, each once and in an order of evaluation. Immutable.
 */
public final class RowsGraph {

    private final Map<Rows, Integer> indices = new IdentityHashMap<>();
    private final List<Rows> nodes;
    private final List<Weight> weights;

    private RowsGraph(Rows result) {
        List<Rows> found = new ArrayList<>();
        add(result, found);
        this.nodes = List.copyOf(found);
        this.weights = weightsOf(nodes);
    }

    private static List<Weight> weightsOf(List<Rows> nodes) {
        List<Weight> weights = new ArrayList<>();
        Map<String, RowsOperation> owners = new HashMap<>();
        for (Rows node : nodes) {
            for (Weight weight : node.weights()) {
                RowsOperation other = owners.put(weight.name(), node.operation());
                if (other != null) {
                    throw new IllegalArgumentException("weight \"" + weight.name() + "\" is declared by " + other
                            + " and by " + node.operation() + "; give each weight of the expression a different name");
                }
                weights.add(weight);
            }
        }
        return List.copyOf(weights);
    }

    /**
     * The graph of a result.
     *
     * @throws IllegalArgumentException if two operations declare a weight of the same name; both are named
     */
    public static RowsGraph of(Rows result) {
        return new RowsGraph(result);
    }

    private void add(Rows node, List<Rows> found) {
        if (!indices.containsKey(node)) {
            node.inputs().forEach(input -> add(input, found));
            indices.put(node, found.size());
            found.add(node);
        }
    }

    /** Each node once and after its inputs, those of the first input first; the result is the last node. */
    public List<Rows> nodes() {
        return nodes;
    }

    /**
     * A node's index in {@link #nodes()}.
     *
     * @throws IllegalArgumentException if the node is not in this graph
     */
    public int indexOf(Rows node) {
        Integer index = indices.get(node);
        if (index == null) {
            throw new IllegalArgumentException("not a node of this graph: " + node);
        }
        return index;
    }

    /** The weights of all nodes, in their order. */
    public List<Weight> weights() {
        return weights;
    }

    /** The pooled statistics that the expression uses. */
    public Set<Pool> pools() {
        return nodes.stream()
                .map(Rows::operation)
                .filter(Pooling.class::isInstance)
                .map(leaf -> ((Pooling) leaf).pool())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The number of multiply-adds with weights for one image. */
    public long multiplyAdds() {
        return nodes.stream().mapToLong(Rows::multiplyAdds).sum();
    }

    /**
     * The values that {@code summary} shows, in the nodes' order; a second value of the same name is numbered, as in
     * {@code hidden2}.
     */
    public Map<String, Object> resolved() {
        Map<String, Object> resolved = new LinkedHashMap<>();
        for (Rows node : nodes) {
            node.resolved().forEach((name, value) -> resolved.put(unusedName(name, resolved), value));
        }
        return resolved;
    }

    private static String unusedName(String name, Map<String, Object> used) {
        String unused = name;
        for (int number = 2; used.containsKey(unused); number++) {
            unused = name + number;
        }
        return unused;
    }
}
