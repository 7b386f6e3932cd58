package org.attn4j.core.array;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The standardised rows of a float matrix [M,F] in host memory: u = (x - mean) / sqrt(variance + epsilon). Computes in double,
 * as {@link Standardised} does for columns, by parallel loops.
 */
public final class HostRowNorm {

    /** Values of several short rows that one thread computes. */
    private static final int VALUES_PER_BLOCK = 8192;

    private final int rows;
    private final int columns;
    private final double[] values;
    private final double[] inverse;

    private HostRowNorm(INDArray matrix, double epsilon) {
        this.rows = Math.toIntExact(matrix.size(0));
        this.columns = Math.toIntExact(matrix.size(1));
        this.values = new double[rows * columns];
        this.inverse = new double[rows];
        float[] x = HostArray.values(matrix);
        forEachRow(row -> standardise(x, row, epsilon));
    }

    /** Whether the rows of a matrix can be standardised by these loops. */
    public static boolean suits(INDArray matrix) {
        return HostArray.supports(matrix);
    }

    /**
     * The rows of a matrix.
     *
     * @param matrix [M,F], which {@link HostArray} supports; copied
     * @param epsilon added to each variance
     */
    public static HostRowNorm of(INDArray matrix, double epsilon) {
        return new HostRowNorm(matrix, epsilon);
    }

    /** u, [M,F], a new array. */
    public INDArray standardised() {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return matrix(floats);
    }

    /** Receives the index of a row. */
    @FunctionalInterface
    private interface Row {
        void compute(int row);
    }

    private void forEachRow(Row work) {
        Parallel.forEachBlock(rows, Math.max(1, VALUES_PER_BLOCK / columns), (from, count) -> {
            for (int row = from; row < from + count; row++) {
                work.compute(row);
            }
        });
    }

    private void standardise(float[] x, int row, double epsilon) {
        int from = row * columns;
        double sum = 0;
        for (int i = from; i < from + columns; i++) {
            sum += x[i];
        }
        double mean = sum / columns;
        double squares = 0;
        for (int i = from; i < from + columns; i++) {
            values[i] = x[i] - mean;
            squares += values[i] * values[i];
        }
        inverse[row] = 1 / Math.sqrt(squares / columns + epsilon);
        for (int i = from; i < from + columns; i++) {
            values[i] *= inverse[row];
        }
    }

    /** dLoss/dmatrix, [M,F], a new array, from dLoss/du. */
    public INDArray backward(INDArray gradient) {
        float[] dx = HostArray.values(gradient);
        forEachRow(row -> throughStandardised(dx, row));
        return matrix(dx);
    }

    /** The mean and the deviation are functions of the row too. */
    private void throughStandardised(float[] gradient, int row) {
        int from = row * columns;
        double sum = 0;
        double along = 0;
        for (int i = from; i < from + columns; i++) {
            sum += gradient[i];
            along += gradient[i] * values[i];
        }
        for (int i = from; i < from + columns; i++) {
            gradient[i] = (float) (inverse[row] * (gradient[i] - (sum + values[i] * along) / columns));
        }
    }

    private INDArray matrix(float[] floats) {
        return Nd4j.createFromArray(floats).reshape('c', rows, columns);
    }
}
