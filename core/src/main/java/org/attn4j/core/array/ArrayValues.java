package org.attn4j.core.array;

import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Copies the elements of an array of any layout and on any backend to a Java array in C order. Native copies are
 * released at once instead of by the garbage collector, which may run late: writing a checkpoint copies three times the
 * size of the network.
 */
public final class ArrayValues {

    private ArrayValues() {}

    /** A copy of the elements as doubles. */
    public static double[] doubles(INDArray array) {
        if (!HostArray.supports(array)) {
            return readCopy(array, INDArray::toDoubleVector);
        }
        float[] floats = floats(array);
        double[] values = new double[floats.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = floats[i];
        }
        return values;
    }

    /** A copy of the elements as floats; other types are rounded. */
    public static float[] floats(INDArray array) {
        return HostArray.supports(array)
                ? HostArray.of(array).get(0, Math.toIntExact(array.length()))
                : readCopy(
                        array,
                        copy -> HostArray.supports(copy)
                                ? HostArray.of(copy).get(0, Math.toIntExact(copy.length()))
                                : copy.toFloatVector());
    }

    private static <T> T readCopy(INDArray array, Function<INDArray, T> read) {
        INDArray copy = array.dup('c');
        try {
            return read.apply(copy.reshape(copy.length()));
        } finally {
            release(copy);
        }
    }

    /** Releases an array's memory, unless a workspace owns it. */
    public static void release(INDArray array) {
        if (array.closeable()) {
            array.close();
        }
    }
}
