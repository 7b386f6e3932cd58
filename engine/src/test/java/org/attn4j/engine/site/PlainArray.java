package org.attn4j.engine.site;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.attn4j.core.random.Draw;

/**
 * An array in plain Java, as the reference for ND4J's operations.
 *
 * @param data elements in C order
 * @param shape sizes
 */
record PlainArray(double[] data, int... shape) {

    /** The array whose elements are a function of their index. */
    static PlainArray of(int[] shape, ToDoubleFunction<int[]> element) {
        double[] data = new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < data.length; i++) {
            int[] index = new int[shape.length];
            int rest = i;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                index[axis] = rest % shape[axis];
                rest /= shape[axis];
            }
            data[i] = element.applyAsDouble(index);
        }
        return new PlainArray(data, shape);
    }

    /** Values within [0.3, 1.5), positive because of logarithms and roots. */
    static PlainArray random(String name, int... shape) {
        Draw draw = Draw.of(7, name);
        return of(shape, index -> draw.uniform(0.3, 1.5));
    }

    int size(int axis) {
        return shape[axis];
    }

    double at(int... index) {
        int offset = 0;
        for (int axis = 0; axis < shape.length; axis++) {
            offset = offset * shape[axis] + index[axis];
        }
        return data[offset];
    }

    /** The element, or 0 outside of the array. */
    double padded(int... index) {
        boolean inside = IntStream.range(0, shape.length).allMatch(k -> index[k] >= 0 && index[k] < shape[k]);
        return inside ? at(index) : 0;
    }

    PlainArray map(DoubleUnaryOperator function) {
        return new PlainArray(Arrays.stream(data).map(function).toArray(), shape);
    }

    /** A function of both arrays' elements, with broadcasting. */
    PlainArray zip(PlainArray other, DoubleBinaryOperator function) {
        int rank = Math.max(shape.length, other.shape.length);
        int[] sizes = IntStream.range(0, rank)
                .map(axis -> Math.max(sizeFromRight(rank - axis), other.sizeFromRight(rank - axis)))
                .toArray();
        return of(sizes, index -> function.applyAsDouble(broadcast(index), other.broadcast(index)));
    }

    private int sizeFromRight(int fromRight) {
        return fromRight > shape.length ? 1 : shape[shape.length - fromRight];
    }

    private double broadcast(int[] index) {
        int missing = index.length - shape.length;
        return at(IntStream.range(0, shape.length)
                .map(axis -> shape[axis] == 1 ? 0 : index[axis + missing])
                .toArray());
    }

    /** A function of all elements along some axes; no axes are all. */
    PlainArray reduce(boolean keep, int[] axes, ToDoubleFunction<double[]> function) {
        int[] ones = IntStream.range(0, shape.length)
                .map(axis -> contains(axes, axis) ? 1 : shape[axis])
                .toArray();
        PlainArray kept = of(ones, index -> function.applyAsDouble(along(axes, index)));
        return keep
                ? kept
                : kept.reshape(IntStream.range(0, shape.length)
                        .filter(axis -> !contains(axes, axis))
                        .map(axis -> shape[axis])
                        .toArray());
    }

    /** A function of each element and of all elements along some axes. */
    PlainArray mapAlong(int[] axes, BiFunction<Double, double[], Double> function) {
        return of(shape, index -> function.apply(at(index), along(axes, index)));
    }

    private double[] along(int[] axes, int[] index) {
        int[] sizes = IntStream.range(0, shape.length)
                .map(axis -> contains(axes, axis) ? shape[axis] : 1)
                .toArray();
        return of(
                        sizes,
                        moved -> at(IntStream.range(0, shape.length)
                                .map(axis -> contains(axes, axis) ? moved[axis] : index[axis])
                                .toArray()))
                .data;
    }

    private static boolean contains(int[] axes, int axis) {
        return axes.length == 0 || IntStream.of(axes).anyMatch(a -> a == axis);
    }

    PlainArray reshape(int... sizes) {
        return new PlainArray(data, sizes);
    }

    PlainArray permute(int... order) {
        int[] sizes = IntStream.of(order).map(axis -> shape[axis]).toArray();
        return of(sizes, index -> {
            int[] source = new int[order.length];
            for (int k = 0; k < order.length; k++) {
                source[order[k]] = index[k];
            }
            return at(source);
        });
    }

    /** The array of another size along one axis, whose elements come from other positions on that axis. */
    PlainArray remap(int axis, int size, IntUnaryOperator source) {
        int[] sizes = shape.clone();
        sizes[axis] = size;
        return of(sizes, index -> {
            int[] moved = index.clone();
            moved[axis] = source.applyAsInt(index[axis]);
            return at(moved);
        });
    }

    /** The matrix products of the last two axes. */
    static PlainArray products(PlainArray a, PlainArray b) {
        int rank = a.shape.length;
        int[] sizes = a.shape.clone();
        sizes[rank - 1] = b.shape[rank - 1];
        return of(sizes, index -> {
            double sum = 0;
            int[] left = index.clone();
            int[] right = index.clone();
            for (int k = 0; k < a.shape[rank - 1]; k++) {
                left[rank - 1] = k;
                right[rank - 2] = k;
                sum += a.at(left) * b.at(right);
            }
            return sum;
        });
    }

    /** The array with its last two axes exchanged. */
    PlainArray transposed() {
        int[] order = IntStream.range(0, shape.length).toArray();
        order[shape.length - 1]--;
        order[shape.length - 2]++;
        return permute(order);
    }

    PlainArray softmax(int axis) {
        return mapAlong(
                new int[] {axis},
                (x, all) ->
                        1 / Arrays.stream(all).map(other -> Math.exp(other - x)).sum());
    }

    PlainArray standardised(int... axes) {
        return mapAlong(axes, (x, all) -> all.length == 1 ? 0 : (x - mean(all)) / Math.sqrt(variance(all, false)));
    }

    static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    static double mean(double[] values) {
        return sum(values) / values.length;
    }

    /** The variance, which is 0 for a single value. */
    static double variance(double[] values, boolean corrected) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return squares / Math.max(1, values.length - (corrected ? 1 : 0));
    }
}
