package org.attn4j.core.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class RectifierTest {

    private static final double[] Z = {-2, -1e-30, -0.0, 0, 1e-30, 3};

    @Test
    void negativeInputsBecomeZero() {
        double[] outputs = {0, 0, 0, 0, 1e-30, 3};
        assertArrayEquals(outputs, Rectifier.of(Nd4j.createFromArray(Z)).toDoubleVector(), 0);
        assertArrayEquals(outputs, Rectifier.of(floats(Z)).toDoubleVector(), 1e-36);
    }

    @Test
    void gradientsPassIfTheOutputIsAboveZero() {
        double[] gradient = {1, 2, 3, 4, 5, 6};
        double[] expected = {0, 0, 0, 0, 5, 6};
        INDArray output = Rectifier.of(Nd4j.createFromArray(Z));
        assertArrayEquals(
                expected,
                Rectifier.backward(Nd4j.createFromArray(gradient), output).toDoubleVector(),
                0);
        assertArrayEquals(
                expected,
                Rectifier.backward(floats(gradient), Rectifier.of(floats(Z))).toDoubleVector(),
                0);
    }

    private static INDArray floats(double[] values) {
        return Nd4j.createFromArray(values).castTo(DataType.FLOAT);
    }
}
