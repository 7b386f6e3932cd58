package org.attn4j.core.array;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The standardised columns of a float matrix [M,F] in host memory: u = (x - mean) / sqrt(variance + epsilon). Computes as
 * {@link Standardised} does, in double, but by parallel loops without arrays in between. Sums are taken over blocks of rows
 * of a fixed length, so they do not depend on the number of threads.
 */
public final class ColumnNorm {

    private static final int ROWS_PER_BLOCK = 4096;

    private final float[] x;
    private final int rows;
    private final int columns;
    private final double[] mean;
    private final double[] variance;
    private final double[] inverse;

    /**
     * The columns of a matrix.
     *
     * @param matrix [M,F], which {@link HostArray} supports; copied
     * @param epsilon added to each variance
     */
    public ColumnNorm(INDArray matrix, double epsilon) {
        this.rows = Math.toIntExact(matrix.size(0));
        this.columns = Math.toIntExact(matrix.size(1));
        this.x = HostArray.of(matrix).get(0, rows * columns);
        this.mean = divided(sums((index, column) -> x[index]));
        this.variance = divided(sums((index, column) -> {
            double deviation = x[index] - mean[column];
            return deviation * deviation;
        }));
        this.inverse = new double[columns];
        for (int column = 0; column < columns; column++) {
            inverse[column] = 1 / Math.sqrt(variance[column] + epsilon);
        }
    }

    /** A term of a sum over rows. */
    @FunctionalInterface
    private interface Term {
        double of(int index, int column);
    }

    private double[] sums(Term term) {
        int blocks = (rows + ROWS_PER_BLOCK - 1) / ROWS_PER_BLOCK;
        double[][] partial = new double[blocks][columns];
        Parallel.forEachBlock(rows, ROWS_PER_BLOCK, (from, count) -> {
            double[] own = partial[from / ROWS_PER_BLOCK];
            int index = from * columns;
            for (int row = 0; row < count; row++) {
                for (int column = 0; column < columns; column++) {
                    own[column] += term.of(index++, column);
                }
            }
        });
        double[] sums = new double[columns];
        for (double[] block : partial) {
            for (int column = 0; column < columns; column++) {
                sums[column] += block[column];
            }
        }
        return sums;
    }

    private double[] divided(double[] sums) {
        for (int column = 0; column < columns; column++) {
            sums[column] /= rows;
        }
        return sums;
    }

    /** The mean of each column, [F]. */
    public double[] mean() {
        return mean.clone();
    }

    /** The sum of squared deviations of each column divided by M, [F]. */
    public double[] variance() {
        return variance.clone();
    }

    /** gamma * u + beta, [M,F], a new array. */
    public INDArray scaled(float[] gamma, float[] beta) {
        return matrix((index, column) -> (x[index] - mean[column]) * inverse[column] * gamma[column] + beta[column]);
    }

    /**
     * The gradients of the loss.
     *
     * @param gamma of the scaling, [F]
     * @param beta of the scaling, [F]
     * @param x of the matrix, [M,F]
     */
    public record Gradients(INDArray gamma, INDArray beta, INDArray x) {}

    /** The gradients from that with respect to {@link #scaled}, which {@link HostArray} supports. */
    public Gradients backward(INDArray gradient, float[] gamma) {
        float[] dz = HostArray.of(gradient).get(0, rows * columns);
        double[] dbeta = sums((index, column) -> dz[index]);
        double[] dgamma = sums((index, column) -> dz[index] * ((x[index] - mean[column]) * inverse[column]));
        INDArray dx = matrix((index, column) -> {
            double u = (x[index] - mean[column]) * inverse[column];
            return gamma[column] * inverse[column] * (dz[index] - (dbeta[column] + u * dgamma[column]) / rows);
        });
        return new Gradients(vector(dgamma), vector(dbeta), dx);
    }

    private INDArray matrix(Term term) {
        float[] values = new float[rows * columns];
        Parallel.forEachBlock(rows, ROWS_PER_BLOCK, (from, count) -> {
            int index = from * columns;
            for (int row = 0; row < count; row++) {
                for (int column = 0; column < columns; column++) {
                    values[index] = (float) term.of(index, column);
                    index++;
                }
            }
        });
        return Nd4j.createFromArray(values).reshape('c', rows, columns);
    }

    private static INDArray vector(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return Nd4j.createFromArray(floats);
    }
}
