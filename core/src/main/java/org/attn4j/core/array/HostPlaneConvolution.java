package org.attn4j.core.array;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The convolution of {@code org.attn4j.core.layer.PlaneConvolution} as loops over host memory. Planes are copied into rows
 * with zeros between them, so that one weight times a whole plane is a single loop with one offset, which is vectorised.
 */
public final class HostPlaneConvolution {

    /**
     * Images whose products are added up before they are summed over pixels: a fixed number, so that the result does not depend
     * on threads.
     */
    private static final int IMAGES_PER_BLOCK = 4;

    /** Taps whose products are added at once. */
    private static final int TAPS = 4;

    /** Values that are added one after the other. */
    private static final int SHORT = 128;

    private final HostArray planes;
    private final float[] weight;
    private final int images;
    private final int in;
    private final int out;
    private final int rows;
    private final int columns;
    private final int kernelRows;
    private final int kernelColumns;

    /** The length of a row with the zeros after it. */
    private final int stride;

    private HostPlaneConvolution(INDArray planes, INDArray weight) {
        this.planes = HostArray.of(planes);
        this.weight = HostArray.values(weight);
        this.images = Math.toIntExact(planes.size(0));
        this.in = Math.toIntExact(planes.size(1));
        this.rows = Math.toIntExact(planes.size(2));
        this.columns = Math.toIntExact(planes.size(3));
        this.out = Math.toIntExact(weight.size(0));
        this.kernelRows = Math.toIntExact(weight.size(2));
        this.kernelColumns = Math.toIntExact(weight.size(3));
        this.stride = columns + kernelColumns - 1;
    }

    /** Whether planes can be convolved by these loops. */
    public static boolean suits(INDArray planes) {
        return HostArray.supports(planes);
    }

    /**
     * The convolution of some planes.
     *
     * @param planes [N,in,H,W], which {@link HostArray} supports; must not be modified before the backward pass
     * @param weight [out,in,A,B]
     */
    public static HostPlaneConvolution of(INDArray planes, INDArray weight) {
        return new HostPlaneConvolution(planes, weight);
    }

    /** The result, [N,out,H,W], a new array in C order. */
    public INDArray forward() {
        return convolved(planes, in, out, weight);
    }

    /**
     * The gradients of the loss.
     *
     * @param planes of the planes, [N,in,H,W]
     * @param weight of the weight, [out,in,A,B]
     */
    public record Gradients(INDArray planes, INDArray weight) {}

    /** The gradients from that with respect to {@link #forward}, [N,out,H,W], floats of any order. */
    public Gradients backward(INDArray gradient) {
        HostArray dz = HostArray.of(HostArray.isDense(gradient) ? gradient : gradient.dup('c'));
        return new Gradients(convolved(dz, out, in, mirrored()), weightGradient(dz));
    }

    /** The weight of the convolution that computes the planes' gradient. */
    private float[] mirrored() {
        int taps = kernelRows * kernelColumns;
        float[] mirrored = new float[weight.length];
        for (int o = 0; o < out; o++) {
            for (int i = 0; i < in; i++) {
                for (int tap = 0; tap < taps; tap++) {
                    mirrored[(i * out + o) * taps + taps - 1 - tap] = weight[(o * in + i) * taps + tap];
                }
            }
        }
        return mirrored;
    }

    /** The length of a plane with zeros around it; the last row's taps reach beyond its zeros. */
    private int paddedLength() {
        return (rows + kernelRows - 1) * stride + kernelColumns - 1;
    }

    private INDArray convolved(HostArray source, int from, int to, float[] weights) {
        int pixels = rows * columns;
        INDArray result = Nd4j.createUninitialized(DataType.FLOAT, new long[] {images, to, rows, columns}, 'c');
        HostArray target = HostArray.of(result);
        Parallel.forEach(images, Scratch::new, (scratch, image) -> {
            float[][] padded = scratch.padded(source, image, from);
            for (int o = 0; o < to; o++) {
                float[] sums = scratch.sums;
                Arrays.fill(sums, 0);
                for (int i = 0; i < from; i++) {
                    addTaps(scratch, padded[i], weights, (o * from + i) * kernelRows * kernelColumns);
                }
                for (int row = 0; row < rows; row++) {
                    System.arraycopy(sums, row * stride, scratch.plane, row * columns, columns);
                }
                target.put((image * to + o) * pixels, scratch.plane, pixels);
            }
        });
        return result;
    }

    /** Four taps at a time, so that sums are loaded and stored once for four products. */
    private void addTaps(Scratch scratch, float[] padded, float[] weights, int firstWeight) {
        int length = rows * stride;
        int taps = kernelRows * kernelColumns;
        int tap = 0;
        for (; tap + TAPS <= taps; tap += TAPS) {
            for (int i = 0; i < TAPS; i++) {
                System.arraycopy(padded, shift(tap + i), scratch.shifted[i], 0, length);
            }
            addProducts(scratch.shifted, weights, firstWeight + tap, scratch.sums, length);
        }
        for (; tap < taps; tap++) {
            System.arraycopy(padded, shift(tap), scratch.shifted[0], 0, length);
            addProduct(scratch.shifted[0], weights[firstWeight + tap], scratch.sums, length);
        }
    }

    /** The distance between a sum's place and that of the value which a tap multiplies. */
    private int shift(int tap) {
        return tap / kernelColumns * stride + tap % kernelColumns;
    }

    private static void addProducts(float[][] values, float[] weights, int first, float[] sums, int length) {
        float[] one = values[0];
        float[] two = values[1];
        float[] three = values[2];
        float[] four = values[3];
        float w1 = weights[first];
        float w2 = weights[first + 1];
        float w3 = weights[first + 2];
        float w4 = weights[first + 3];
        for (int i = 0; i < length; i++) {
            sums[i] += (w1 * one[i] + w2 * two[i]) + (w3 * three[i] + w4 * four[i]);
        }
    }

    private static void addProduct(float[] values, float weight, float[] sums, int length) {
        for (int i = 0; i < length; i++) {
            sums[i] += weight * values[i];
        }
    }

    private INDArray weightGradient(HostArray dz) {
        int blocks = (images + IMAGES_PER_BLOCK - 1) / IMAGES_PER_BLOCK;
        float[][] partial = new float[blocks][weight.length];
        Parallel.forEachBlock(images, IMAGES_PER_BLOCK, GradientScratch::new, (scratch, from, count) -> {
            scratch.load(dz, from, count);
            addWeightGradient(scratch, count, partial[from / IMAGES_PER_BLOCK]);
        });
        float[] sums = new float[weight.length];
        for (float[] block : partial) {
            TileMath.add(block, sums, sums.length);
        }
        return HostArray.copyOf(sums, out, in, kernelRows, kernelColumns);
    }

    private void addWeightGradient(GradientScratch scratch, int count, float[] gradient) {
        int length = rows * stride;
        int taps = kernelRows * kernelColumns;
        for (int o = 0; o < out; o++) {
            for (int i = 0; i < in; i++) {
                for (int tap = 0; tap < taps; tap++) {
                    for (int image = 0; image < count; image++) {
                        System.arraycopy(
                                scratch.images[image].padded[i], shift(tap), scratch.shifted[image], 0, length);
                    }
                    float[][] dz = scratch.dz[o];
                    float[][] x = scratch.shifted;
                    products(dz[0], x[0], dz[1], x[1], scratch.products, length);
                    addProducts(dz[2], x[2], dz[3], x[3], scratch.products, length);
                    gradient[(o * in + i) * taps + tap] = sum(scratch.products, scratch.spare);
                }
            }
        }
    }

    /** sums = a * b + c * d; with more factors the loop would not be vectorised. */
    private static void products(float[] a, float[] b, float[] c, float[] d, float[] sums, int length) {
        for (int i = 0; i < length; i++) {
            sums[i] = a[i] * b[i] + c[i] * d[i];
        }
    }

    /** sums += a * b + c * d. */
    private static void addProducts(float[] a, float[] b, float[] c, float[] d, float[] sums, int length) {
        for (int i = 0; i < length; i++) {
            sums[i] += a[i] * b[i] + c[i] * d[i];
        }
    }

    /** The sum of all values; the later half is added to the earlier one until little is left, which is vectorised. */
    private static float sum(float[] values, float[] spare) {
        int left = values.length;
        while (left > SHORT) {
            int half = left / 2;
            System.arraycopy(values, left - half, spare, 0, half);
            TileMath.add(spare, values, half);
            left -= half;
        }
        float sum = 0;
        for (int i = 0; i < left; i++) {
            sum += values[i];
        }
        return sum;
    }

    /** Memory of one thread for the weight's gradient: a block of images. */
    private final class GradientScratch {

        private final Scratch[] images = new Scratch[IMAGES_PER_BLOCK];

        /** For each output plane and image the gradients, in rows with zeros after them; all 0 where images are missing. */
        private final float[][][] dz = new float[out][IMAGES_PER_BLOCK][rows * stride];

        /** Copies of padded planes from the place on that a tap multiplies. */
        private final float[][] shifted = new float[IMAGES_PER_BLOCK][rows * stride];

        private final float[] products = new float[rows * stride];
        private final float[] spare = new float[rows * stride];

        private GradientScratch() {
            Arrays.setAll(images, image -> new Scratch());
        }

        private void load(HostArray gradient, int from, int count) {
            int pixels = rows * columns;
            for (int image = 0; image < count; image++) {
                Scratch own = images[image];
                own.padded(planes, from + image, in);
                for (int o = 0; o < out; o++) {
                    gradient.get(((from + image) * out + o) * pixels, own.plane, pixels);
                    for (int row = 0; row < rows; row++) {
                        System.arraycopy(own.plane, row * columns, dz[o][image], row * stride, columns);
                    }
                }
            }
            for (int image = count; image < IMAGES_PER_BLOCK; image++) {
                Arrays.fill(shifted[image], 0);
                for (int o = 0; o < out; o++) {
                    Arrays.fill(dz[o][image], 0);
                }
            }
        }
    }

    /** Memory of one thread. */
    private final class Scratch {

        private final float[][] padded = new float[Math.max(in, out)][paddedLength()];
        private final float[] sums = new float[rows * stride];
        /** Copies of a plane from the place on that a tap multiplies: loops are vectorised only if indices are equal. */
        private final float[][] shifted = new float[TAPS][rows * stride];

        private final float[] plane = new float[rows * columns];

        /** The planes of an image with zeros around them; those around stay as they were made. */
        private float[][] padded(HostArray source, int image, int count) {
            int pixels = rows * columns;
            int first = kernelRows / 2 * stride + kernelColumns / 2;
            for (int i = 0; i < count; i++) {
                source.get((image * count + i) * pixels, plane, pixels);
                for (int row = 0; row < rows; row++) {
                    System.arraycopy(plane, row * columns, padded[i], first + row * stride, columns);
                }
            }
            return padded;
        }
    }
}
