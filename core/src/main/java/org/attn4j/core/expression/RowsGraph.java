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
 * All nodes that a result depends on, each once: what computes, counts or exports an expression walks through. Immutable.
 */
public final class RowsGraph {

    private final Map<Rows, Integer> places = new IdentityHashMap<>();
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
                            + " and by " + node.operation() + "; give each weight of the expression a name of its own");
                }
                weights.add(weight);
            }
        }
        return List.copyOf(weights);
    }

    /**
     * The graph that ends in a result.
     *
     * @throws IllegalArgumentException if two operations declare a weight of the same name; both are named
     */
    public static RowsGraph of(Rows result) {
        return new RowsGraph(result);
    }

    private void add(Rows node, List<Rows> found) {
        if (!places.containsKey(node)) {
            node.inputs().forEach(input -> add(input, found));
            places.put(node, found.size());
            found.add(node);
        }
    }

    /** Every node once, each behind its inputs, those of the first input first; the result is the last. */
    public List<Rows> nodes() {
        return nodes;
    }

    /**
     * A node's index in {@link #nodes()}.
     *
     * @throws IllegalArgumentException if the node is not of this graph
     */
    public int indexOf(Rows node) {
        Integer place = places.get(node);
        if (place == null) {
            throw new IllegalArgumentException("not a node of this graph: " + node);
        }
        return place;
    }

    /** The weights of all nodes, in their order. */
    public List<Weight> weights() {
        return weights;
    }

    /** The statistics that the expression begins with. */
    public Set<Pool> pools() {
        return nodes.stream()
                .map(Rows::operation)
                .filter(Pooling.class::isInstance)
                .map(leaf -> ((Pooling) leaf).pool())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The products with weights for one image. */
    public long multiplyAdds() {
        return nodes.stream().mapToLong(Rows::multiplyAdds).sum();
    }

    /** What {@code summary} shows, in the nodes' order; the second of a name is numbered, as in {@code hidden2}. */
    public Map<String, Object> resolved() {
        Map<String, Object> resolved = new LinkedHashMap<>();
        for (Rows node : nodes) {
            node.resolved().forEach((name, value) -> resolved.put(free(name, resolved), value));
        }
        return resolved;
    }

    private static String free(String name, Map<String, Object> taken) {
        String free = name;
        for (int number = 2; taken.containsKey(free); number++) {
            free = name + number;
        }
        return free;
    }
}
