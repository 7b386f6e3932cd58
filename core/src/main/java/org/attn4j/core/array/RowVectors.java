package org.attn4j.core.array;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Element-wise arithmetic of matrices [N,F] with each other, with rows [F] and with numbers. For the few thousand elements of
 * gates, loops over host memory take a few microseconds where an ND4J operation takes a tenth of a millisecond; other backends
 * and types are computed by ND4J operations. Results are new arrays.
 */
public final class RowVectors {

    private RowVectors() {}

    /** x[n,f] * row[f]. */
    public static INDArray times(INDArray x, INDArray row) {
        return suit(x, row) ? withRow(x, row, (a, b) -> a * b) : x.mulRowVector(row);
    }

    /** x[n,f] + row[f]. */
    public static INDArray plus(INDArray x, INDArray row) {
        return suit(x, row) ? withRow(x, row, Float::sum) : x.addRowVector(row);
    }

    /** x + number. */
    public static INDArray plus(INDArray x, double number) {
        float summand = (float) number;
        return ElementLoop.apply(
                x,
                (values, length) -> {
                    for (int i = 0; i < length; i++) {
                        values[i] += summand;
                    }
                },
                array -> array.add(number));
    }

    /** x * number. */
    public static INDArray times(INDArray x, double number) {
        float factor = (float) number;
        return ElementLoop.apply(
                x,
                (values, length) -> {
                    for (int i = 0; i < length; i++) {
                        values[i] *= factor;
                    }
                },
                array -> array.mul(number));
    }

    /** a + b of one shape. */
    public static INDArray sum(INDArray a, INDArray b) {
        return ElementLoop.apply(a, b, (values, others, length) -> TileMath.add(others, values, length), INDArray::add);
    }

    /** a * b of one shape. */
    public static INDArray product(INDArray a, INDArray b) {
        return ElementLoop.apply(
                a, b, (values, others, length) -> TileMath.scale(values, others, false, length), INDArray::mul);
    }

    /** The sum over n of x[n,f], [F]. */
    public static INDArray sumOfRows(INDArray x) {
        if (!HostArray.supports(x)) {
            return x.sum(0);
        }
        float[] values = HostArray.values(x);
        double[] sums = new double[Math.toIntExact(x.size(1))];
        for (int from = 0; from < values.length; from += sums.length) {
            for (int f = 0; f < sums.length; f++) {
                sums[f] += values[from + f];
            }
        }
        return floats(sums);
    }

    /** The sum over n of a[n,f] * b[n,f], [F]. */
    public static INDArray sumOfProducts(INDArray a, INDArray b) {
        return sumOfRows(product(a, b));
    }

    /** x[n,f] * column[n], for a column [N]. */
    public static INDArray timesColumn(INDArray x, INDArray column) {
        if (!suit(x, column)) {
            return x.mulColumnVector(column.reshape(column.length(), 1));
        }
        float[] values = HostArray.values(x);
        float[] factors = HostArray.values(column);
        int width = values.length / factors.length;
        for (int i = 0; i < values.length; i++) {
            values[i] *= factors[i / width];
        }
        return HostArray.copyOf(values, x.shape());
    }

    /** The mean over f of a[n,f] * b[n,f], [N]. */
    public static INDArray meanOfProducts(INDArray a, INDArray b) {
        if (!suit(a, b)) {
            return a.mul(b).mean(1);
        }
        float[] products = HostArray.values(product(a, b));
        double[] sums = new double[Math.toIntExact(a.size(0))];
        int width = products.length / sums.length;
        for (int i = 0; i < products.length; i++) {
            sums[i / width] += products[i] / (double) width;
        }
        return floats(sums);
    }

    private static boolean suit(INDArray x, INDArray row) {
        return HostArray.supports(x) && HostArray.supports(row);
    }

    /** An operation on an element and its column's value. */
    @FunctionalInterface
    private interface Operation {
        float of(float element, float column);
    }

    private static INDArray withRow(INDArray x, INDArray row, Operation operation) {
        float[] values = HostArray.values(x);
        float[] columns = HostArray.values(row);
        if (columns.length != x.size(1)) {
            throw new IllegalArgumentException(
                    "a row " + Arrays.toString(row.shape()) + " does not fit a matrix " + Arrays.toString(x.shape()));
        }
        for (int from = 0; from < values.length; from += columns.length) {
            for (int f = 0; f < columns.length; f++) {
                values[from + f] = operation.of(values[from + f], columns[f]);
            }
        }
        return HostArray.copyOf(values, x.shape());
    }

    private static INDArray floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return HostArray.copyOf(floats, values.length);
    }
}
