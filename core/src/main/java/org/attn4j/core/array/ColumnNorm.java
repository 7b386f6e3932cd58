package org.attn4j.core.array;

import java.util.Arrays;
import java.util.Optional;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The standardised columns of a float matrix [M,F] in host memory: u = (x - mean) / sqrt(variance + epsilon). Computes as
 * {@link Standardised} does, in double, but by parallel loops without arrays in between. Sums are taken over blocks of rows
 * of a fixed length, so they do not depend on the number of threads.
 */
public final class ColumnNorm {

    private static final int ROWS_PER_BLOCK = 4096;

    private static final int MIN_LANES = 8;

    private final float[] x;
    private final int rows;
    private final int columns;

    /**
     * Elements from which the same element of the next group is as far: one or more whole rows, so that few columns have
     * several sums whose additions are independent, which the processor overlaps.
     */
    private final int lanes;

    private final boolean given;
    private final double[] mean;
    private final double[] variance;
    private final double[] laneMean;
    private final double[] laneInverse;

    /** Whether the columns of a matrix can be standardised by these loops. */
    public static boolean suits(INDArray matrix) {
        return matrix.dataType() == DataType.FLOAT && HostArray.onHost();
    }

    /**
     * The columns of a matrix, by their own means and variances.
     *
     * @param matrix [M,F] of floats, in any order; copied
     * @param epsilon added to each variance
     */
    public ColumnNorm(INDArray matrix, double epsilon) {
        this(matrix, Optional.empty(), Optional.empty(), epsilon);
    }

    /**
     * The columns of a matrix, by given statistics, such as running ones.
     *
     * @param matrix [M,F] of floats, in any order; copied
     * @param mean [F]
     * @param variance [F]
     * @param epsilon added to each variance
     */
    public ColumnNorm(INDArray matrix, INDArray mean, INDArray variance, double epsilon) {
        this(matrix, Optional.of(doubles(mean)), Optional.of(doubles(variance)), epsilon);
    }

    private ColumnNorm(
            INDArray matrix, Optional<double[]> givenMean, Optional<double[]> givenVariance, double epsilon) {
        this.rows = Math.toIntExact(matrix.size(0));
        this.columns = Math.toIntExact(matrix.size(1));
        this.lanes = columns * Math.max(1, MIN_LANES / columns);
        this.x = HostArray.values(matrix);
        this.given = givenMean.isPresent();
        this.mean = givenMean.orElseGet(() -> divided(sums(this::addValues)[0]));
        this.laneMean = inLanes(mean);
        this.variance = givenVariance.orElseGet(() -> divided(sums(this::addSquares)[0]));
        this.laneInverse = inLanes(Arrays.stream(variance)
                .map(value -> 1 / Math.sqrt(value + epsilon))
                .toArray());
    }

    /** Adds values of some rows to the sums of a block, [2][F]. */
    @FunctionalInterface
    private interface Summands {
        void add(double[][] sums, int from, int to);
    }

    private double[][] sums(Summands summands) {
        int blocks = (rows + ROWS_PER_BLOCK - 1) / ROWS_PER_BLOCK;
        double[][][] partial = new double[blocks][2][lanes];
        Parallel.forEachBlock(
                rows,
                ROWS_PER_BLOCK,
                (from, count) ->
                        summands.add(partial[from / ROWS_PER_BLOCK], from * columns, (from + count) * columns));
        double[][] sums = new double[2][columns];
        for (double[][] block : partial) {
            for (int lane = 0; lane < lanes; lane++) {
                sums[0][lane % columns] += block[0][lane];
                sums[1][lane % columns] += block[1][lane];
            }
        }
        return sums;
    }

    private void addValues(double[][] sums, int from, int to) {
        double[] own = sums[0];
        for (int i = from; i < to; i += lanes) {
            int count = Math.min(lanes, to - i);
            for (int lane = 0; lane < count; lane++) {
                own[lane] += x[i + lane];
            }
        }
    }

    private void addSquares(double[][] sums, int from, int to) {
        double[] own = sums[0];
        for (int i = from; i < to; i += lanes) {
            int count = Math.min(lanes, to - i);
            for (int lane = 0; lane < count; lane++) {
                double deviation = x[i + lane] - laneMean[lane];
                own[lane] += deviation * deviation;
            }
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
        double[] gamma = inLanes(doubles(scale));
        double[] beta = inLanes(doubles(shift));
        return matrix((values, from, count) -> {
            for (int lane = 0; lane < count; lane++) {
                double u = (x[from + lane] - laneMean[lane]) * laneInverse[lane];
                values[from + lane] = (float) (u * gamma[lane] + beta[lane]);
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

    /**
     * The gradients from that with respect to {@link #scaled}, a float matrix of any order.
     *
     * @throws IllegalStateException if means and variances were given: they do not depend on the matrix
     */
    public Gradients backward(INDArray gradient, INDArray scale) {
        if (given) {
            throw new IllegalStateException("there is no backward pass by given statistics");
        }
        double[] gamma = inLanes(doubles(scale));
        float[] dz = HostArray.values(gradient);
        double[][] sums = sums((block, from, to) -> addGradients(dz, block, from, to));
        double[] dbeta = inLanes(sums[0]);
        double[] dgamma = inLanes(sums[1]);
        INDArray dx = matrix((values, from, count) -> {
            for (int lane = 0; lane < count; lane++) {
                double u = (x[from + lane] - laneMean[lane]) * laneInverse[lane];
                double centred = dz[from + lane] - (dbeta[lane] + u * dgamma[lane]) / rows;
                values[from + lane] = (float) (gamma[lane] * laneInverse[lane] * centred);
            }
        });
        return new Gradients(vector(sums[1]), vector(sums[0]), dx);
    }

    private void addGradients(float[] dz, double[][] sums, int from, int to) {
        double[] dbeta = sums[0];
        double[] dgamma = sums[1];
        for (int i = from; i < to; i += lanes) {
            int count = Math.min(lanes, to - i);
            for (int lane = 0; lane < count; lane++) {
                dbeta[lane] += dz[i + lane];
                dgamma[lane] += dz[i + lane] * ((x[i + lane] - laneMean[lane]) * laneInverse[lane]);
            }
        }
    }

    /** Writes the values of at most as many elements as there are lanes. */
    @FunctionalInterface
    private interface Values {
        void write(float[] values, int from, int count);
    }

    private INDArray matrix(Values written) {
        float[] values = new float[rows * columns];
        Parallel.forEachBlock(rows, ROWS_PER_BLOCK, (from, count) -> {
            int to = (from + count) * columns;
            for (int i = from * columns; i < to; i += lanes) {
                written.write(values, i, Math.min(lanes, to - i));
            }
        });
        return HostArray.copyOf(values, rows, columns);
    }

    private static INDArray vector(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return HostArray.copyOf(floats, floats.length);
    }

    private static double[] doubles(INDArray vector) {
        float[] floats = HostArray.values(vector);
        double[] values = new double[floats.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = floats[i];
        }
        return values;
    }

    /** The value of each lane's column. */
    private double[] inLanes(double[] values) {
        double[] all = new double[lanes];
        for (int lane = 0; lane < lanes; lane++) {
            all[lane] = values[lane % columns];
        }
        return all;
    }
}
