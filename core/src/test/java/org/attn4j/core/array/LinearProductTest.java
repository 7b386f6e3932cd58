package org.attn4j.core.array;

import static org.attn4j.core.array.Numbers.assertClose;
import static org.attn4j.core.array.Numbers.floats;
import static org.attn4j.core.array.Numbers.matrix;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Compares loops in float32 with ND4J operations in float64, forward and backward. */
class LinearProductTest {

    private final LinearProduct loops = new HostProduct();
    private final LinearProduct operations = new Nd4jProduct();

    @ParameterizedTest
    @CsvSource({"1,1,1", "2,7,3", "2,3,7", "3,5,5", "128,192,12", "128,12,192", "5,1,9", "5,9,1"})
    void loopsEqualOperations(int rows, int in, int out) {
        INDArray x = matrix("x", rows, in);
        INDArray w = matrix("w", out, in);
        INDArray dz = matrix("dz", rows, out);
        INDArray b = Nd4j.createFromArray(Numbers.of("b", out));
        assertSame(
                operations.forward(x, w, Optional.of(b)),
                loops.forward(floats(x), floats(w), Optional.of(floats(b))),
                "z");
        assertSame(
                operations.forward(x, w, Optional.empty()),
                loops.forward(floats(x), floats(w), Optional.empty()),
                "x w^T");
        assertSame(operations.weightGradient(dz, x), loops.weightGradient(floats(dz), floats(x)), "dw");
        assertSame(operations.biasGradient(dz), loops.biasGradient(floats(dz)), "db");
        assertSame(operations.inputGradient(dz, w), loops.inputGradient(floats(dz), floats(w)), "dx");
    }

    @Test
    void largeProductsAreComputedByNd4j() {
        assertEquals(HostProduct.class, of(128, 192, 12).getClass());
        assertEquals(Nd4jProduct.class, of(128, 512, 32).getClass());
        INDArray x = matrix("x", 2, 3);
        assertEquals(Nd4jProduct.class, LinearProduct.of(x, matrix("w", 4, 3)).getClass(), "double");
    }

    private static LinearProduct of(int rows, int in, int out) {
        return LinearProduct.of(Nd4j.zeros(DataType.FLOAT, rows, in), Nd4j.zeros(DataType.FLOAT, out, in));
    }

    private static void assertSame(INDArray expected, INDArray actual, String what) {
        assertClose(expected, actual, 1e-5, what);
    }
}
