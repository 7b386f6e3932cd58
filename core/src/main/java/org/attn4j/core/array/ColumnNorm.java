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

    /** Whether the columns of a matrix can be standardised by these loops. */
    public static boolean suits(INDArray matrix) {
        return HostArray.supports(matrix);
    }

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
        this.mean = divided(sums(this::addValues)[0]);
        this.variance = divided(sums(this::addSquares)[0]);
        this.inverse = new double[columns];
        for (int column = 0; column < columns; column++) {
            inverse[column] = 1 / Math.sqrt(variance[column] + epsilon);
        }
    }

    /** Adds values of some rows to the sums of a block, [2][F]. */
    @FunctionalInterface
    private interface Summands {
        void add(double[][] sums, int from, int to);
    }

    private double[][] sums(Summands summands) {
        int blocks = (rows + ROWS_PER_BLOCK - 1) / ROWS_PER_BLOCK;
        double[][][] partial = new double[blocks][2][columns];
        Parallel.forEachBlock(
                rows,
                ROWS_PER_BLOCK,
                (from, count) ->
                        summands.add(partial[from / ROWS_PER_BLOCK], from * columns, (from + count) * columns));
        double[][] sums = new double[2][columns];
        for (double[][] block : partial) {
            for (int column = 0; column < columns; column++) {
                sums[0][column] += block[0][column];
                sums[1][column] += block[1][column];
            }
        }
        return sums;
    }

    private void addValues(double[][] sums, int from, int to) {
        double[] own = sums[0];
        int column = 0;
        for (int i = from; i < to; i++) {
            own[column] += x[i];
            column = column + 1 == columns ? 0 : column + 1;
        }
    }

    private void addSquares(double[][] sums, int from, int to) {
        double[] own = sums[0];
        int column = 0;
        for (int i = from; i < to; i++) {
            double deviation = x[i] - mean[column];
            own[column] += deviation * deviation;
            column = column + 1 == columns ? 0 : column + 1;
        }
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

    /** gamma * u + beta, [M,F], a new array; gamma and beta are [F]. */
    public INDArray scaled(INDArray scale, INDArray shift) {
        float[] gamma = HostArray.values(scale);
        float[] beta = HostArray.values(shift);
        return matrix((values, from, to) -> {
            int column = 0;
            for (int i = from; i < to; i++) {
                values[i] = (float) ((x[i] - mean[column]) * inverse[column] * gamma[column] + beta[column]);
                column = column + 1 == columns ? 0 : column + 1;
            }
        });
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
    public Gradients backward(INDArray gradient, INDArray scale) {
        float[] gamma = HostArray.values(scale);
        float[] dz = HostArray.of(gradient).get(0, rows * columns);
        double[][] sums = sums((block, from, to) -> addGradients(dz, block, from, to));
        double[] dbeta = sums[0];
        double[] dgamma = sums[1];
        INDArray dx = matrix((values, from, to) -> {
            int column = 0;
            for (int i = from; i < to; i++) {
                double u = (x[i] - mean[column]) * inverse[column];
                double centred = dz[i] - (dbeta[column] + u * dgamma[column]) / rows;
                values[i] = (float) (gamma[column] * inverse[column] * centred);
                column = column + 1 == columns ? 0 : column + 1;
            }
        });
        return new Gradients(vector(dgamma), vector(dbeta), dx);
    }

    private void addGradients(float[] dz, double[][] sums, int from, int to) {
        double[] dbeta = sums[0];
        double[] dgamma = sums[1];
        int column = 0;
        for (int i = from; i < to; i++) {
            dbeta[column] += dz[i];
            dgamma[column] += dz[i] * ((x[i] - mean[column]) * inverse[column]);
            column = column + 1 == columns ? 0 : column + 1;
        }
    }

    /** Writes the values of some rows. */
    @FunctionalInterface
    private interface Values {
        void write(float[] values, int from, int to);
    }

    private INDArray matrix(Values written) {
        float[] values = new float[rows * columns];
        Parallel.forEachBlock(
                rows, ROWS_PER_BLOCK, (from, count) -> written.write(values, from * columns, (from + count) * columns));
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
