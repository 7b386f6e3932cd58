package org.attn4j.core.engine;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Copies of the elements of an array of any layout, in C order, wherever it lies. */
@OnAnyBackend
final class ArrayValues {

    private ArrayValues() {}

    static double[] doubles(INDArray array) {
        return flat(array).toDoubleVector();
    }

    static float[] floats(INDArray array) {
        return flat(array).toFloatVector();
    }

    private static INDArray flat(INDArray array) {
        return array.dup('c').reshape(array.length());
    }
}
