package org.attn4j.core.array;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Access to the elements of a dense float array in host memory, in C order. Valid until the array is closed. */
public final class HostArray {

    private final FloatBuffer buffer;

    /** Keeps the array reachable, and so its memory allocated, while it is read or written here. */
    private final INDArray owner;

    private HostArray(FloatBuffer buffer, INDArray owner) {
        this.buffer = buffer;
        this.owner = owner;
    }

    /** Whether an array can be accessed: float, C order without gaps, in host memory. */
    public static boolean supports(INDArray array) {
        return array.dataType() == DataType.FLOAT && isDense(array) && onHost();
    }

    /** Whether arrays are in host memory, which ND4J's backend decides. */
    public static boolean onHost() {
        return Nd4j.getEnvironment().isCPU();
    }

    /** Whether the elements are stored in C order without gaps. */
    public static boolean isDense(INDArray array) {
        return isDense(array, IntStream.range(0, array.rank()).toArray());
    }

    /**
     * Whether the elements are stored without gaps if the axes are traversed in the given order, the last one fastest.
     * Strides decide, except those of axes of length 1, which are arbitrary: {@code ordering()} is unreliable for
     * views.
     */
    public static boolean isDense(INDArray array, int[] axes) {
        long expected = 1;
        for (int i = axes.length - 1; i >= 0; i--) {
            long size = array.size(axes[i]);
            if (size > 1 && array.stride(axes[i]) != expected) {
                return false;
            }
            expected *= size;
        }
        return true;
    }

    /** Access to an array that is {@linkplain #supports supported}. */
    public static HostArray of(INDArray array) {
        // Unlike data().address(), addressPointer() includes a view's offset. It does not own the memory.
        FloatPointer pointer = new FloatPointer(array.data().addressPointer());
        pointer.capacity(array.length());
        return new HostArray(pointer.asBuffer(), array);
    }

    /** A copy of the elements of a matrix of any type and order, in C order, as floats. */
    public static float[] values(INDArray matrix) {
        INDArray dense = isDense(matrix) && matrix.dataType() == DataType.FLOAT
                ? matrix
                : matrix.castTo(DataType.FLOAT).dup('c');
        return of(dense).get(0, Math.toIntExact(dense.length()));
    }

    /**
     * A new array in C order with the given values, for which {@code Nd4j.createFromArray} would take one call per value.
     *
     * @param shape the lengths of the axes, whose product is the number of values
     */
    public static INDArray copyOf(float[] values, long... shape) {
        INDArray array = Nd4j.createUninitialized(DataType.FLOAT, shape, 'c');
        if (array.length() != values.length) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill an array " + Arrays.toString(shape));
        }
        if (!onHost()) {
            return array.assign(Nd4j.createFromArray(values).reshape('c', shape));
        }
        of(array).put(0, values, values.length);
        return array;
    }

    /** One element. */
    public float get(int index) {
        float value = buffer.get(index);
        Reference.reachabilityFence(owner);
        return value;
    }

    /** Copies elements to a new array. */
    public float[] get(int from, int length) {
        float[] into = new float[length];
        get(from, into, length);
        return into;
    }

    /** Copies elements to the start of an array. */
    public void get(int from, float[] into, int length) {
        buffer.get(from, into, 0, length);
        Reference.reachabilityFence(owner);
    }

    /** Copies the first values of an array to the elements from {@code to} on. */
    public void put(int to, float[] values, int length) {
        buffer.put(to, values, 0, length);
        Reference.reachabilityFence(owner);
    }
}
