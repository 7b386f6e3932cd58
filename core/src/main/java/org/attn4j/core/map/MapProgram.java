package org.attn4j.core.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attn4j.core.array.Layout;
import org.attn4j.core.map.FeatureMap.Operation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The operations of several results in the order in which they are computed, each once.
 *
 * @param nodes operands before the operations that use them
 * @param results what is asked for
 * @param shape [N,C,H,W]
 */
record MapProgram(List<FeatureMap> nodes, List<Result> results, long[] shape) {

    private static final int RANK = 4;

    /**
     * The program of some results.
     *
     * @throws IllegalArgumentException if there is no feature map among the arrays, or if shapes do not fit together
     */
    static MapProgram of(List<Result> results) {
        Set<FeatureMap> known = Collections.newSetFromMap(new IdentityHashMap<>());
        List<FeatureMap> nodes = new ArrayList<>();
        results.forEach(result -> add(result.map(), known, nodes));
        return new MapProgram(nodes, results, shape(nodes));
    }

    private static void add(FeatureMap node, Set<FeatureMap> known, List<FeatureMap> nodes) {
        if (known.add(node)) {
            node.operands().forEach(operand -> add(operand, known, nodes));
            nodes.add(node);
        }
    }

    private static long[] shape(List<FeatureMap> nodes) {
        long[] shape = {1, 1, 1, 1};
        for (FeatureMap node : nodes) {
            if (node.operation() == Operation.ARRAY) {
                for (int axis = 0; axis < RANK; axis++) {
                    shape[axis] = Math.max(shape[axis], node.array().size(axis));
                }
            }
        }
        for (FeatureMap node : nodes) {
            if (node.operation() == Operation.ARRAY) {
                requireFitting(node.array().shape(), shape);
            }
        }
        return shape;
    }

    private static void requireFitting(long[] array, long... shape) {
        for (int axis = 0; axis < RANK; axis++) {
            if (array[axis] != 1 && array[axis] != shape[axis]) {
                throw new IllegalArgumentException("an array " + Arrays.toString(array)
                        + " cannot be repeated to the feature map's shape " + Arrays.toString(shape));
            }
        }
    }

    /** The arrays of a feature map's own shape. */
    List<INDArray> maps() {
        return nodes.stream()
                .filter(node -> node.operation() == Operation.ARRAY)
                .map(FeatureMap::array)
                .filter(array -> Arrays.equals(array.shape(), shape))
                .toList();
    }

    /** Every array. */
    List<INDArray> arrays() {
        return nodes.stream()
                .filter(node -> node.operation() == Operation.ARRAY)
                .map(FeatureMap::array)
                .toList();
    }

    /** The layout of the first feature map; NCHW if none has a dense layout. */
    Layout layout() {
        return maps().stream().findFirst().flatMap(Layout::of).orElse(Layout.NCHW);
    }

    /** The places of the nodes in the list. */
    Map<FeatureMap, Integer> places() {
        Map<FeatureMap, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            places.put(nodes.get(i), i);
        }
        return places;
    }
}
