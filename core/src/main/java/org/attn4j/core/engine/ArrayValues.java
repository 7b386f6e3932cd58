package org.attn4j.core.engine;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Copies of the elements of an array of any layout, in C order, wherever it lies. Native memory that this takes is given
 * back at once, not when a garbage collection happens to come by: a checkpoint reads three times the network.
 */
final class ArrayValues {

    private ArrayValues() {}

    static double[] doubles(INDArray array) {
        INDArray copy = array.dup('c');
        double[] values = flat(copy).toDoubleVector();
        release(copy);
        return values;
    }

    static float[] floats(INDArray array) {
        INDArray copy = array.dup('c');
        // The engine's own way makes another native copy, which only a garbage collection takes away.
        float[] values = HostArray.reaches(copy)
                ? HostArray.of(copy).get(0, Math.toIntExact(copy.length()))
                : flat(copy).toFloatVector();
        release(copy);
        return values;
    }

    private static INDArray flat(INDArray copy) {
        return copy.reshape(copy.length());
    }

    /** Gives an array's memory back, unless it lies in a workspace, whose own it is. */
    static void release(INDArray array) {
        if (array.closeable()) {
            array.close();
        }
    }
}
