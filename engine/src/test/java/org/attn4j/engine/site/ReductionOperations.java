package org.attn4j.engine.site;

import java.util.Arrays;
import java.util.List;

/** Reductions, and operations along axes that keep the shape. */
final class ReductionOperations {

    private ReductionOperations() {}

    static void addTo(OperationCases cases) {
        keeping(cases);
        flat(cases);
        alongOneAxis(cases);
        pairsOfVectors(cases);
    }

    private static void keeping(OperationCases cases) {
        cases.reductions("sum", (g, x, keep, d) -> x.sum(keep, d), PlainArray::sum);
        cases.reductions("mean", (g, x, keep, d) -> x.mean(keep, d), PlainArray::mean);
        cases.reductions("max", (g, x, keep, d) -> x.max(keep, d), v -> max(v));
        cases.reductions("min", (g, x, keep, d) -> x.min(keep, d), v -> min(v));
        cases.reductions("prod", (g, x, keep, d) -> x.prod(keep, d), v -> Arrays.stream(v)
                .reduce(1, (a, b) -> a * b));
        cases.reductions("norm1", (g, x, keep, d) -> x.norm1(keep, d), PlainArray::sum);
        cases.reductions("norm2", (g, x, keep, d) -> x.norm2(keep, d), v -> Math.sqrt(squares(v)));
        cases.reductions("normmax", (g, x, keep, d) -> x.normmax(keep, d), v -> max(v));
        cases.reductions("squaredNorm", (g, x, keep, d) -> g.squaredNorm(x, keep, d), v -> squares(v));
        for (boolean corrected : new boolean[] {false, true}) {
            cases.reductions(
                    "variance",
                    (g, x, keep, d) -> g.variance(x, corrected, keep, d),
                    v -> PlainArray.variance(v, corrected));
            cases.reductions(
                    "standardDeviation",
                    (g, x, keep, d) -> g.standardDeviation(x, corrected, keep, d),
                    v -> Math.sqrt(PlainArray.variance(v, corrected)));
        }
    }

    private static void flat(OperationCases cases) {
        cases.flatReductions(
                "logSumExp",
                (g, x, keep, d) -> g.math().logSumExp(x, d),
                v -> Math.log(Arrays.stream(v).map(Math::exp).sum()));
        cases.flatReductions("asum", (g, x, keep, d) -> g.math().asum(x, d), PlainArray::sum);
        cases.flatReductions("amean", (g, x, keep, d) -> g.math().amean(x, d), PlainArray::mean);
        cases.flatReductions("amax", (g, x, keep, d) -> g.math().amax(x, d), v -> max(v));
        cases.flatReductions("amin", (g, x, keep, d) -> g.math().amin(x, d), v -> min(v));
        cases.flatReductions("moments", (g, x, keep, d) -> g.math().moments(x, d)[0], PlainArray::mean);
        cases.flatReductions(
                "moments", (g, x, keep, d) -> g.math().moments(x, d)[1], v -> PlainArray.variance(v, false));
        cases.flatReductions("entropy", (g, x, keep, d) -> g.math().entropy(x, d), v -> Arrays.stream(v)
                .map(a -> -a * Math.log(a))
                .sum());
    }

    private static void alongOneAxis(OperationCases cases) {
        for (int axis = 0; axis < 4; axis++) {
            int d = axis;
            cases.arrays("softmax", OperationCases.MAPS, (g, x) -> g.nn().softmax(x, d), x -> x.softmax(d));
            cases.arrays(
                    "standardize", OperationCases.MAPS, (g, x) -> g.math().standardize(x, d), x -> x.standardised(d));
            cases.arrays("cumsum", OperationCases.MAPS, (g, x) -> g.cumsum(x, d), x -> cumulative(x, d));
        }
        for (int axis = 0; axis < 2; axis++) {
            int d = axis;
            cases.arrays("softmax", OperationCases.MATRICES, (g, x) -> g.nn().softmax(x, d), x -> x.softmax(d));
        }
        cases.arrays(
                "standardize", OperationCases.MAPS, (g, x) -> g.math().standardize(x, 2, 3), x -> x.standardised(2, 3));
        for (int[] shape : OperationCases.MATRICES) {
            cases.add(
                    "layerNorm",
                    shape,
                    new int[] {shape[1]},
                    (g, x, w) -> g.nn().layerNorm(x, w, w.mul(0.5), false, 1),
                    (x, w) -> x.standardised(1).zip(w, (a, b) -> a * b + 0.5 * b));
        }
        for (int[] shape : OperationCases.MAPS) {
            cases.add(
                    "layerNorm",
                    shape,
                    new int[] {shape[1]},
                    (g, x, w) -> g.nn().layerNorm(x, w, true, 1, 2, 3),
                    (x, w) -> x.standardised(1, 2, 3).zip(w.reshape(shape[1], 1, 1), (a, b) -> a * b));
        }
    }

    private static PlainArray cumulative(PlainArray x, int axis) {
        return PlainArray.of(x.shape(), index -> {
            double sum = 0;
            int[] before = index.clone();
            for (before[axis] = 0; before[axis] <= index[axis]; before[axis]++) {
                sum += x.at(before);
            }
            return sum;
        });
    }

    private static void pairsOfVectors(OperationCases cases) {
        for (int[] s : OperationCases.MATRICES) {
            for (int[] d : List.of(new int[] {0}, new int[] {1})) {
                cases.add("dot", s, s, (g, x, w) -> x.dot(w, d), (x, w) -> x.zip(w, (a, b) -> a * b)
                        .reduce(false, d, PlainArray::sum));
                cases.add("euclideanDistance", s, s, (g, x, w) -> g.math().euclideanDistance(x, w, d), (x, w) -> x.zip(
                                w, (a, b) -> a - b)
                        .reduce(false, d, v -> Math.sqrt(squares(v))));
                cases.add("manhattanDistance", s, s, (g, x, w) -> g.math().manhattanDistance(x, w, d), (x, w) -> x.zip(
                                w, (a, b) -> Math.abs(a - b))
                        .reduce(false, d, PlainArray::sum));
            }
        }
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(a -> a * a).sum();
    }
}
