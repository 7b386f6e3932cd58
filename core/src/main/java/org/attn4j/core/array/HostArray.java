package org.attn4j.core.array;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The elements of a float array in the processor's memory, in the order in which they lie there. Valid until the array is closed. */
public final class HostArray {

    private final FloatBuffer buffer;

    /** Held so that its memory is not collected as long as someone reads it here. */
    private final INDArray owner;

    private HostArray(FloatBuffer buffer, INDArray owner) {
        this.buffer = buffer;
        this.owner = owner;
    }

    /** Whether arrays of this kind can be reached so: float, C order without gaps, on the processor. */
    public static boolean reaches(INDArray array) {
        return array.dataType() == DataType.FLOAT && isDense(array) && onHost();
    }

    /** Whether arrays lie in the processor's memory, as ND4J's backend says. */
    public static boolean onHost() {
        return Nd4j.getEnvironment().isCPU();
    }

    /** Whether the elements lie in C order without gaps. */
    public static boolean isDense(INDArray array) {
        return isDense(array, IntStream.range(0, array.rank()).toArray());
    }

    /**
     * Whether walking the axes in an order, the last one fastest, walks through memory without gaps. What an array calls
     * its order is a word only, and strides of axes of length 1 are arbitrary.
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

    /** The elements of an array that {@link #reaches}. */
    public static HostArray of(INDArray array) {
        // addressPointer honours a view's offset, unlike data().address(); it shares the memory and does not own it.
        FloatPointer pointer = new FloatPointer(array.data().addressPointer());
        pointer.capacity(array.length());
        return new HostArray(pointer.asBuffer(), array);
    }

    /** The elements of a matrix of any type and order, in C order, as floats. */
    public static float[] values(INDArray matrix) {
        INDArray dense = isDense(matrix) && matrix.dataType() == DataType.FLOAT
                ? matrix
                : matrix.castTo(DataType.FLOAT).dup('c');
        return of(dense).get(0, Math.toIntExact(dense.length()));
    }

    /** One element. */
    public float get(int index) {
        float value = buffer.get(index);
        Reference.reachabilityFence(owner);
        return value;
    }

    /** Copies elements out into a new array. */
    public float[] get(int from, int length) {
        float[] into = new float[length];
        get(from, into, length);
        return into;
    }

    /** Copies elements out. */
    public void get(int from, float[] into, int length) {
        buffer.get(from, into, 0, length);
        Reference.reachabilityFence(owner);
    }

    /** Copies elements in. */
    public void put(int to, float[] values, int length) {
        buffer.put(to, values, 0, length);
        Reference.reachabilityFence(owner);
    }
}
