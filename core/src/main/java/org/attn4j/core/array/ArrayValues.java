package org.attn4j.core.array;

import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Copies of the elements of an array of any layout, in C order, wherever it lies. On the processor and in float no native
 * memory is left to a garbage collection, which may be late: a checkpoint reads three times the network.
 */
public final class ArrayValues {

    private ArrayValues() {}

    /** The elements as doubles, newly made. */
    public static double[] doubles(INDArray array) {
        if (!HostArray.reaches(array)) {
            return viaEngine(array, INDArray::toDoubleVector);
        }
        float[] floats = floats(array);
        double[] values = new double[floats.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = floats[i];
        }
        return values;
    }

    /** The elements as floats, newly made; those of another type are rounded. */
    public static float[] floats(INDArray array) {
        return HostArray.reaches(array)
                ? HostArray.of(array).get(0, Math.toIntExact(array.length()))
                : viaEngine(
                        array,
                        copy -> HostArray.reaches(copy)
                                ? HostArray.of(copy).get(0, Math.toIntExact(copy.length()))
                                : copy.toFloatVector());
    }

    private static <T> T viaEngine(INDArray array, Function<INDArray, T> read) {
        INDArray copy = array.dup('c');
        try {
            return read.apply(copy.reshape(copy.length()));
        } finally {
            release(copy);
        }
    }

    /** Gives an array's memory back, unless it lies in a workspace, whose own it is. */
    public static void release(INDArray array) {
        if (array.closeable()) {
            array.close();
        }
    }
}
