package org.attn4j.engine.site;

import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Matrix products, linear layers and attention. */
final class ProductOperations {

    private static final boolean[] EITHER = {false, true};

    private ProductOperations() {}

    static void addTo(OperationCases cases) {
        for (int m : new int[] {1, 2}) {
            for (int k : new int[] {1, 3}) {
                for (int n : new int[] {1, 4}) {
                    matrices(cases, m, k, n);
                    layers(cases, m, k, n);
                }
            }
        }
        for (int batch : new int[] {1, 2}) {
            for (int features : new int[] {1, 3}) {
                for (int positions : new int[] {1, 4}) {
                    attention(cases, new int[] {batch, features, positions});
                }
            }
        }
    }

    private static void matrices(OperationCases cases, int m, int k, int n) {
        cases.add("x.mmul(y)", new int[] {m, k}, new int[] {k, n}, (g, x, w) -> x.mmul(w), PlainArray::products);
        cases.add(
                "mmul of transpose(y)",
                new int[] {m, k},
                new int[] {n, k},
                (g, x, w) -> x.mmul(g.transpose(w)),
                (x, w) -> PlainArray.products(x, w.transposed()));
        cases.add(
                "tensorMmul",
                new int[] {2, m, k},
                new int[] {k, n},
                (g, x, w) -> g.tensorMmul(x, w, new int[] {2}, 0),
                (x, w) -> PlainArray.products(x.reshape(2 * m, k), w).reshape(2, m, n));
        for (boolean left : EITHER) {
            for (boolean right : EITHER) {
                int[] a = left ? new int[] {k, m} : new int[] {m, k};
                int[] b = right ? new int[] {n, k} : new int[] {k, n};
                flags(cases, "mmul with transposes", a, b, left, right);
                for (int batch : new int[] {1, 2}) {
                    flags(cases, "mmul of batches", join(a, batch), join(b, batch), left, right);
                    flags(cases, "mmul of batches of heads", join(a, batch, 2), join(b, batch, 2), left, right);
                }
            }
        }
    }

    private static void flags(OperationCases cases, String name, int[] a, int[] b, boolean left, boolean right) {
        cases.add(
                name,
                a,
                b,
                (g, x, w) -> g.mmul(x, w, left, right, false),
                (x, w) -> PlainArray.products(left ? x.transposed() : x, right ? w.transposed() : w));
    }

    private static int[] join(int[] matrix, int... batch) {
        return IntStream.concat(IntStream.of(batch), IntStream.of(matrix)).toArray();
    }

    private static void layers(OperationCases cases, int m, int k, int n) {
        cases.add(
                "linear",
                new int[] {m, k},
                new int[] {k, n},
                (g, x, w) -> g.nn().linear(x, w, g.constant(Nd4j.ones(DataType.DOUBLE, n))),
                (x, w) -> PlainArray.products(x, w).map(z -> z + 1));
        cases.add(
                "linear",
                new int[] {m, k},
                new int[] {n},
                (g, x, w) -> g.nn().linear(x, g.constant(Nd4j.ones(DataType.DOUBLE, k, n)), w),
                (x, w) -> x.reduce(true, new int[] {1}, PlainArray::sum).zip(w, Double::sum));
        cases.add(
                "reluLayer",
                new int[] {m, k},
                new int[] {k, n},
                (g, x, w) -> g.nn().reluLayer(
                                x, w, g.constant(Nd4j.ones(DataType.DOUBLE, n)).mul(-1)),
                (x, w) -> PlainArray.products(x, w).map(z -> Math.max(0, z - 1)));
    }

    /** Queries are w, keys and values x. */
    private static void attention(OperationCases cases, int[] shape) {
        cases.add(
                "dotProductAttention",
                shape,
                shape,
                (g, x, w) -> g.nn().dotProductAttention(w, x, x, null, true),
                (x, w) -> {
                    PlainArray scores = PlainArray.products(x.transposed(), w).map(s -> s / Math.sqrt(shape[1]));
                    return PlainArray.products(x, scores.softmax(1));
                });
    }
}
