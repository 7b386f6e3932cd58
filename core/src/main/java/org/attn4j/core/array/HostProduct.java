package org.attn4j.core.array;

import java.util.Arrays;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Computes with loops over host memory. One side of a bottleneck is typically a sixteenth of the other, so the inner
 * loops run along the longer one.
 */
final class HostProduct implements LinearProduct {

    /**
     * The number of multiplications up to which the loops are faster than an ND4J call between two layers, which takes
     * a tenth of a millisecond on a Zen 5 processor.
     */
    private static final long MAX_PRODUCTS = 1_000_000;

    static boolean suits(INDArray x, INDArray weight) {
        return x.length() * weight.size(0) <= MAX_PRODUCTS && HostArray.supports(x) && HostArray.supports(weight);
    }

    @Override
    public INDArray forward(INDArray x, INDArray weight, Optional<INDArray> bias) {
        float[][] w = rows(weight);
        float[][] z = w.length <= w[0].length ? byRows(rows(x), w) : byColumns(rows(x), transposed(w));
        bias.ifPresent(b -> {
            float[] row = HostArray.values(b);
            for (float[] values : z) {
                TileMath.add(row, values, row.length);
            }
        });
        return Nd4j.createFromArray(z);
    }

    @Override
    public INDArray inputGradient(INDArray dz, INDArray weight) {
        float[][] w = rows(weight);
        return Nd4j.createFromArray(w.length > w[0].length ? byRows(rows(dz), transposed(w)) : byColumns(rows(dz), w));
    }

    @Override
    public INDArray weightGradient(INDArray dz, INDArray x) {
        return Nd4j.createFromArray(sumOfProducts(rows(dz), rows(x)));
    }

    @Override
    public INDArray biasGradient(INDArray dz) {
        float[] sums = new float[Math.toIntExact(dz.size(1))];
        for (float[] row : rows(dz)) {
            TileMath.add(row, sums, sums.length);
        }
        return Nd4j.createFromArray(sums);
    }

    /** result[m][k] = x[m] . longRows[k], for few long rows. */
    private static float[][] byRows(float[][] x, float[][] longRows) {
        float[][] result = new float[x.length][longRows.length];
        for (int m = 0; m < x.length; m++) {
            for (int k = 0; k < longRows.length; k++) {
                result[m][k] = dot(x[m], longRows[k]);
            }
        }
        return result;
    }

    /** result[m] = sum_k x[m][k] * longRows[k], for few long rows. */
    private static float[][] byColumns(float[][] x, float[][] longRows) {
        float[][] result = new float[x.length][longRows[0].length];
        for (int m = 0; m < x.length; m++) {
            for (int k = 0; k < longRows.length; k++) {
                addScaled(longRows[k], x[m][k], result[m]);
            }
        }
        return result;
    }

    /** dz^T x, [O,I], of dz [M,O] and x [M,I]. */
    private static float[][] sumOfProducts(float[][] dz, float[][] x) {
        if (dz[0].length > x[0].length) {
            return transposed(sumOfProducts(x, dz));
        }
        float[][] sums = new float[dz[0].length][x[0].length];
        for (int m = 0; m < x.length; m++) {
            for (int o = 0; o < sums.length; o++) {
                addScaled(x[m], dz[m][o], sums[o]);
            }
        }
        return sums;
    }

    /** The scalar product as four independent sums: in a single sum each addition would wait for the one before. */
    private static float dot(float[] a, float[] b) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            first += a[i] * b[i];
        }
        return first + second + (third + fourth);
    }

    private static void addScaled(float[] x, float factor, float[] sums) {
        for (int i = 0; i < x.length; i++) {
            sums[i] += factor * x[i];
        }
    }

    private static float[][] rows(INDArray matrix) {
        float[] values = HostArray.values(matrix);
        int columns = Math.toIntExact(matrix.size(1));
        float[][] rows = new float[Math.toIntExact(matrix.size(0))][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
        }
        return rows;
    }

    private static float[][] transposed(float[][] matrix) {
        float[][] result = new float[matrix[0].length][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < result.length; column++) {
                result[column][row] = matrix[row][column];
            }
        }
        return result;
    }
}
