package org.attn4j.core.array;

import static org.attn4j.core.array.Numbers.assertClose;
import static org.attn4j.core.array.Numbers.floats;
import static org.attn4j.core.array.Numbers.matrix;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Compares loops in float32 with ND4J operations in float64. */
class SigmoidTest {

    @ParameterizedTest
    @CsvSource({"1,1", "3,7", "128,192", "5,16385"})
    void loopsEqualOperations(int rows, int columns) {
        INDArray z = matrix("z", rows, columns).muli(4);
        INDArray gradient = matrix("gradient", rows, columns);
        INDArray gate = Sigmoid.of(z);
        assertSame(gate, Sigmoid.of(floats(z)), "gate");
        assertSame(Sigmoid.backward(gradient, gate), Sigmoid.backward(floats(gradient), floats(gate)), "dz");
    }

    @Test
    void arraysInFortranOrderAreSupported() {
        INDArray z = floats(matrix("z", 6, 5)).transpose();
        assertSame(Sigmoid.of(matrix("z", 6, 5)).transpose(), Sigmoid.of(z), "gate");
    }

    @Test
    void gateIsZeroOrOneFarFromZero() {
        INDArray z = Nd4j.createFromArray(-1000f, -100f, 0f, 100f, 1000f);
        assertArrayEquals(
                new float[] {0f, (float) Math.exp(-100), 0.5f, 1f, 1f},
                Sigmoid.of(z).toFloatVector());
    }

    private static void assertSame(INDArray expected, INDArray actual, String what) {
        assertClose(expected, actual, 1e-6, what);
    }
}
