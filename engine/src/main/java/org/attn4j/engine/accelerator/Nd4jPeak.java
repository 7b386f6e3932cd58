package org.attn4j.engine.accelerator;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J's product of two square float32 matrices. Loads the native library. */
public final class Nd4jPeak implements PeakMeter {

    /** Large enough for BLAS to reach its peak rate, small enough to take well under a second on one core. */
    private static final int SIZE = 1536;

    private final INDArray left = Nd4j.ones(DataType.FLOAT, SIZE, SIZE);
    private final INDArray right = Nd4j.ones(DataType.FLOAT, SIZE, SIZE);
    private final INDArray product = Nd4j.create(DataType.FLOAT, SIZE, SIZE);

    @Override
    public String precision() {
        return "float32";
    }

    @Override
    public double operations() {
        return 2.0 * SIZE * SIZE * SIZE;
    }

    @Override
    public void multiply() {
        Nd4j.gemm(left, right, product, false, false, 1, 0);
        Nd4j.getExecutioner().commit();
    }

    @Override
    public void close() {
        left.close();
        right.close();
        product.close();
    }
}
