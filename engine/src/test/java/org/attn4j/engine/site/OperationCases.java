package org.attn4j.engine.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/** Collects cases of operations on shapes with and without sizes of one. */
final class OperationCases {

    /** [N,C,H,W]: none of size one, then with one or several. */
    static final List<int[]> MAPS = List.of(
            new int[] {2, 3, 2, 3},
            new int[] {2, 1, 3, 2},
            new int[] {2, 3, 1, 1},
            new int[] {1, 3, 1, 1},
            new int[] {2, 1, 1, 1},
            new int[] {1, 1, 1, 1});

    /** [N,C]. */
    static final List<int[]> MATRICES = List.of(new int[] {2, 3}, new int[] {1, 3}, new int[] {2, 1}, new int[] {1, 1});

    private static final int[] NONE = {1};

    private final Map<String, List<OperationCase>> cases = new LinkedHashMap<>();

    /** A function of one variable. */
    interface Unary {
        SDVariable of(SameDiff graph, SDVariable x);
    }

    /** A reduction over axes; no axes are all. */
    interface Reduction {
        SDVariable of(SameDiff graph, SDVariable x, boolean keep, int... axes);
    }

    void add(String name, int[] x, int[] w, OperationCase.Expression expression, OperationCase.Reference reference) {
        cases.computeIfAbsent(name, key -> new ArrayList<>()).add(new OperationCase(name, x, w, expression, reference));
    }

    /** The cases by operation. */
    Map<String, List<OperationCase>> byOperation() {
        return cases;
    }

    /** A function of each element. */
    void elements(String name, Unary expression, DoubleUnaryOperator function) {
        for (int[] shape : List.of(MAPS.get(0), MAPS.get(5), new int[] {2, 1}, new int[] {1})) {
            add(name, shape, NONE, (graph, x, w) -> expression.of(graph, x), (x, w) -> x.map(function));
        }
    }

    /** A function of one array. */
    void arrays(String name, List<int[]> shapes, Unary expression, UnaryOperator<PlainArray> function) {
        for (int[] shape : shapes) {
            add(name, shape, NONE, (graph, x, w) -> expression.of(graph, x), (x, w) -> function.apply(x));
        }
    }

    /** A function of two arrays, each of which can be broadcast. */
    void pairs(String name, OperationCase.Expression expression, DoubleBinaryOperator function) {
        List<int[]> shapes = new ArrayList<>(MATRICES);
        shapes.addAll(List.of(MAPS.get(0), MAPS.get(2), MAPS.get(5)));
        for (int[] shape : shapes) {
            for (int[] other : partners(shape)) {
                add(name, shape, other, expression, (x, w) -> x.zip(w, function));
                if (!Arrays.equals(shape, other)) {
                    add(name, other, shape, expression, (x, w) -> x.zip(w, function));
                }
            }
        }
    }

    private static Iterable<int[]> partners(int[] s) {
        List<int[]> all = s.length == 2
                ? List.of(s, new int[] {1}, new int[] {1, 1}, new int[] {s[1]}, new int[] {s[0], 1})
                : List.of(
                        s,
                        new int[] {1},
                        new int[] {1, 1, 1, 1},
                        new int[] {1, s[1], 1, 1},
                        new int[] {s[0], s[1], 1, 1},
                        new int[] {s[0], 1, s[2], s[3]},
                        new int[] {s[1], 1, 1});
        Map<String, int[]> distinct = new LinkedHashMap<>();
        all.forEach(shape -> distinct.put(Arrays.toString(shape), shape));
        return distinct.values();
    }

    /** A reduction over each set of axes that modules use, with and without kept axes. */
    void reductions(String name, Reduction expression, ToDoubleFunction<double[]> function) {
        reductions(name, expression, function, List.of(false, true));
    }

    /** A reduction that cannot keep axes. */
    void flatReductions(String name, Reduction expression, ToDoubleFunction<double[]> function) {
        reductions(name, expression, function, List.of(false));
    }

    private void reductions(
            String name, Reduction expression, ToDoubleFunction<double[]> function, List<Boolean> kept) {
        Map<List<int[]>, List<int[]>> axes = Map.of(
                MAPS, List.of(new int[] {2, 3}, new int[] {1}, new int[] {0}, new int[] {1, 2, 3}, new int[0]),
                MATRICES, List.of(new int[] {0}, new int[] {1}, new int[] {0, 1}, new int[0]));
        axes.forEach((shapes, choices) -> shapes.forEach(shape -> choices.forEach(chosen -> kept.forEach(keep -> add(
                name,
                shape,
                NONE,
                (graph, x, w) -> expression.of(graph, x, keep, chosen),
                (x, w) -> x.reduce(keep, chosen, function))))));
    }
}
