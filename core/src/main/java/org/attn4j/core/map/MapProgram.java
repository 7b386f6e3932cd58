package org.attn4j.core.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
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
     * @throws IllegalArgumentException if shapes do not fit together
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
            } else if (node.operation() == Operation.AT) {
                node.operands().forEach(operand -> requireReduced(operand.array(), node.over(), shape));
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

    private static void requireReduced(INDArray array, Over over, long... shape) {
        long[] reduced = Arrays.copyOf(over.reduced(shape), RANK);
        if (over == Over.PIXELS) {
            Arrays.fill(reduced, 2, RANK, 1);
        }
        if (!Arrays.equals(array.shape(), reduced)) {
            throw new IllegalArgumentException("values at indices over " + over + " and the indices must be "
                    + Arrays.toString(over.reduced(shape)) + " for the feature map's shape " + Arrays.toString(shape)
                    + "; an array is " + Arrays.toString(array.shape()));
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

    /**
     * The nodes whose tiles are read by a result or by another node, in the order of the program. Values at indices that are
     * only added to something are not: they are added where they belong, without a tile of zeros around them.
     */
    List<FeatureMap> read() {
        Set<FeatureMap> read = Collections.newSetFromMap(new IdentityHashMap<>());
        results.forEach(result -> read.add(result.map()));
        for (FeatureMap node : nodes) {
            if (node.addsAtIndices()) {
                read.add(node.operands().get(0));
            } else if (node.operation() != Operation.AT) {
                read.addAll(node.operands());
            }
        }
        return nodes.stream().filter(read::contains).toList();
    }
}
