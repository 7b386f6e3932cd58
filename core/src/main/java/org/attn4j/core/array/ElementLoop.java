package org.attn4j.core.array;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Loops over the elements of one or two arrays that {@link HostArray} reaches, on all processors where there are many; other
 * arrays are left to ND4J's operations. Between layers, which have emptied the caches, such an operation costs a tenth of a
 * millisecond on the few thousand elements of a gate, a loop some microseconds.
 */
final class ElementLoop {

    /** Elements that one thread works on; waking another for less takes longer. */
    private static final int BLOCK = 16384;

    private ElementLoop() {}

    /** Changes the first {@code length} values. */
    @FunctionalInterface
    interface Unary {
        void run(float[] values, int length);
    }

    /** Changes the first {@code length} values by those of another array. */
    @FunctionalInterface
    interface Binary {
        void run(float[] values, float[] others, int length);
    }

    /**
     * What the loop makes of an array, newly made.
     *
     * @param operations the same on other backends and for other types
     */
    static INDArray of(INDArray array, Unary loop, UnaryOperator<INDArray> operations) {
        if (!HostArray.reaches(array)) {
            return operations.apply(array);
        }
        HostArray in = HostArray.of(array);
        return eachBlock(array, (values, from, length) -> {
            in.get(from, values, length);
            loop.run(values, length);
        });
    }

    /**
     * What the loop makes of two arrays of one shape, newly made.
     *
     * @param operations the same on other backends and for other types
     */
    static INDArray of(INDArray array, INDArray other, Binary loop, BinaryOperator<INDArray> operations) {
        if (!HostArray.reaches(array) || !HostArray.reaches(other)) {
            return operations.apply(array, other);
        }
        if (!array.equalShapes(other)) {
            throw new IllegalArgumentException(
                    "shapes differ: " + Arrays.toString(array.shape()) + " and " + Arrays.toString(other.shape()));
        }
        HostArray in = HostArray.of(array);
        HostArray others = HostArray.of(other);
        return eachBlock(array, (values, from, length) -> {
            in.get(from, values, length);
            loop.run(values, others.get(from, length), length);
        });
    }

    private static INDArray eachBlock(INDArray like, Parallel.ScratchBlock<float[]> block) {
        INDArray result = Nd4j.createUninitialized(like.dataType(), like.shape(), 'c');
        HostArray out = HostArray.of(result);
        int length = Math.toIntExact(like.length());
        Parallel.eachBlock(length, BLOCK, () -> new float[Math.min(BLOCK, length)], (values, from, count) -> {
            block.run(values, from, count);
            out.put(from, values, count);
        });
        return result;
    }
}
