package org.attn4j.core.array;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.attn4j.core.random.Draw;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Numbers for tests, and comparisons of them. */
public final class Numbers {

    private Numbers() {}

    /** Values within [-1, 1) that float32 can hold. */
    public static double[] of(String name, int length) {
        Draw draw = Draw.of(11, name);
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) draw.uniform(-1, 1);
        }
        return values;
    }

    public static void assertClose(double[] expected, double[] found, double tolerance, String what) {
        assertEquals(expected.length, found.length, what);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found[i], tolerance * Math.max(1, Math.abs(expected[i])), what + " " + i);
        }
    }

    /** A matrix of {@link #of} in float64. */
    public static INDArray matrix(String name, int rows, int columns) {
        return Nd4j.createFromArray(of(name, rows * columns)).reshape(rows, columns);
    }

    public static INDArray floats(INDArray array) {
        return array.castTo(DataType.FLOAT);
    }

    /** Compares elements in C order. */
    public static void assertClose(INDArray expected, INDArray found, double tolerance, String what) {
        assertClose(expected.dup('c').data().asDouble(), found.dup('c').data().asDouble(), tolerance, what);
    }
}
