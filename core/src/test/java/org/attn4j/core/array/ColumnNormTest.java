package org.attn4j.core.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Compares the loops with ND4J operations in float64, for few columns, which have several sums each, and for many. */
class ColumnNormTest {

    private static final double EPSILON = 1e-5;
    private static final int ROWS = 4099;

    private static INDArray random(int seed, long... shape) {
        return Nd4j.randn(DataType.FLOAT, shape).addi(seed);
    }

    private static double[] doubles(INDArray array) {
        return array.castTo(DataType.DOUBLE).dup('c').reshape(array.length()).toDoubleVector();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 20})
    void equalsOperationsInDouble(int columns) {
        INDArray x = random(2, ROWS, columns);
        INDArray dz = random(1, ROWS, columns);
        INDArray gamma = random(1, columns);
        ColumnNorm norm = new ColumnNorm(x, EPSILON);
        Standardised expected = Standardised.of(x.castTo(DataType.DOUBLE), EPSILON);
        INDArray scale = gamma.castTo(DataType.DOUBLE);
        assertArrayEquals(
                doubles(expected.values().mulRowVector(scale)),
                doubles(norm.scaled(gamma, Nd4j.zeros(DataType.FLOAT, columns))),
                1e-5);
        INDArray du = dz.castTo(DataType.DOUBLE).mulRowVector(scale);
        ColumnNorm.Gradients gradients = norm.backward(dz, gamma);
        assertArrayEquals(
                doubles(Standardised.backward(du, expected.values(), expected.deviation())),
                doubles(gradients.x()),
                1e-5);
        assertArrayEquals(doubles(dz.castTo(DataType.DOUBLE).sum(0)), doubles(gradients.beta()), 1e-2);
        assertArrayEquals(doubles(norm.backward(dz.dup('f'), gamma).x()), doubles(gradients.x()), 0, "another order");
        assertArrayEquals(
                doubles(norm.scaled(gamma, gamma)),
                doubles(new ColumnNorm(x.dup('f'), EPSILON).scaled(gamma, gamma)),
                0,
                "another order");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void givenStatisticsAreUsed(int columns) {
        INDArray x = random(2, 7, columns);
        INDArray mean = random(1, columns);
        INDArray variance = Nd4j.ones(DataType.FLOAT, columns).muli(3);
        INDArray one = Nd4j.ones(DataType.FLOAT, columns);
        ColumnNorm norm = new ColumnNorm(x, mean, variance, EPSILON);
        assertArrayEquals(
                doubles(x.subRowVector(mean).div(Math.sqrt(3 + EPSILON))),
                doubles(norm.scaled(one, Nd4j.zeros(DataType.FLOAT, columns))),
                1e-6);
        assertEquals(
                "there is no backward pass by given statistics",
                assertThrows(IllegalStateException.class, () -> norm.backward(x, one))
                        .getMessage());
    }
}
