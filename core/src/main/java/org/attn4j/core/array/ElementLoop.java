package org.attn4j.core.array;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Applies loops to the elements of one or two arrays that {@link HostArray} supports, in parallel if there are many
 * elements; other arrays are computed by ND4J operations. Between two layers, when the caches are cold, an ND4J
 * operation on the few thousand elements of a gate takes a tenth of a millisecond, a loop a few microseconds.
 */
final class ElementLoop {

    /** Elements per block: waking another thread for fewer takes longer than computing them. */
    private static final int BLOCK = 16384;

    private ElementLoop() {}

    /** Changes the first {@code length} values. */
    @FunctionalInterface
    interface Unary {
        void run(float[] values, int length);
    }

    /** Changes the first {@code length} values, given those of another array. */
    @FunctionalInterface
    interface Binary {
        void run(float[] values, float[] others, int length);
    }

    /**
     * The result of a loop over one array, a new array.
     *
     * @param fallback the same function in ND4J operations, for other backends and types
     */
    static INDArray apply(INDArray array, Unary loop, UnaryOperator<INDArray> fallback) {
        if (!HostArray.supports(array)) {
            return fallback.apply(array);
        }
        HostArray in = HostArray.of(array);
        return forEachBlock(array, (values, from, length) -> {
            in.get(from, values, length);
            loop.run(values, length);
        });
    }

    /**
     * The result of a loop over two arrays of equal shape, a new array.
     *
     * @param fallback the same function in ND4J operations, for other backends and types
     */
    static INDArray apply(INDArray array, INDArray other, Binary loop, BinaryOperator<INDArray> fallback) {
        if (!HostArray.supports(array) || !HostArray.supports(other)) {
            return fallback.apply(array, other);
        }
        if (!array.equalShapes(other)) {
            throw new IllegalArgumentException(
                    "shapes differ: " + Arrays.toString(array.shape()) + " and " + Arrays.toString(other.shape()));
        }
        HostArray in = HostArray.of(array);
        HostArray others = HostArray.of(other);
        return forEachBlock(array, (values, from, length) -> {
            in.get(from, values, length);
            loop.run(values, others.get(from, length), length);
        });
    }

    private static INDArray forEachBlock(INDArray array, Parallel.ScratchBlock<float[]> block) {
        INDArray result = Nd4j.createUninitialized(array.dataType(), array.shape(), 'c');
        HostArray out = HostArray.of(result);
        int length = Math.toIntExact(array.length());
        Parallel.forEachBlock(length, BLOCK, () -> new float[Math.min(BLOCK, length)], (values, from, count) -> {
            block.run(values, from, count);
            out.put(from, values, count);
        });
        return result;
    }
}
