package org.attn4j.core.layer;

import org.attn4j.core.array.HostLineConvolution;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A convolution along lines [N,C,L] in groups of neighbouring channels, with stride 1, zero padding and no bias: z[n,o,l] =
 * sum over the channels i of o's group and over j of w[o,i,j] x[n,i,l+j-k/2]. With groups of one channel it is depthwise.
 *
 * @param kernel k, odd
 * @param weight the name of w, [C,M,k] with M channels per group
 */
public record LineConvolution(int kernel, String weight) {

    /** Rejects kernels that have no centre. */
    public LineConvolution {
        if (kernel < 1 || kernel % 2 == 0) {
            throw new IllegalArgumentException("a kernel must be odd and at least 1, was " + kernel);
        }
    }

    /** w for C channels in groups of M. */
    public Weight weight(int channels, int members) {
        return Weight.of(weight, new Init.Convolution(members * kernel), channels, members, kernel);
    }

    /** The multiply-adds for one image, those with zeros around the lines included. */
    public long multiplyAdds(int channels, int members, int length) {
        return (long) channels * members * kernel * length;
    }

    /** z, [N,C,L], from x in C order, and its backward pass. */
    public Differentiated apply(INDArray x, Tape tape) {
        INDArray w = tape.weight(weight);
        if (HostLineConvolution.suits(x)) {
            HostLineConvolution convolution = HostLineConvolution.of(x, w);
            return new Differentiated(convolution.forward(), gradient -> {
                HostLineConvolution.Gradients gradients = convolution.backward(gradient);
                tape.addGradient(weight, gradients.weight());
                return gradients.lines();
            });
        }
        long batch = x.size(0);
        long length = x.size(2);
        long members = w.size(1);
        long groups = x.size(1) / members;
        INDArray matrices = w.reshape('c', groups, members, members * kernel);
        INDArray windows = windows(x, groups, members);
        INDArray z = Nd4j.matmul(matrices, windows);
        return new Differentiated(imagesFirst(z, batch, length), gradient -> {
            INDArray dz = gradient.permute(1, 0, 2).dup('c').reshape('c', groups, members, batch * length);
            tape.addGradient(weight, Nd4j.matmul(dz, windows.permute(0, 2, 1).dup('c')));
            INDArray dwindows = Nd4j.matmul(matrices.permute(0, 2, 1).dup('c'), dz);
            return lines(dwindows.reshape('c', groups, members, kernel, batch, length));
        });
    }

    /** [G,M,N*L] as [N,C,L], a new array. */
    private static INDArray imagesFirst(INDArray z, long batch, long length) {
        return z.reshape('c', z.size(0) * z.size(1), batch, length)
                .permute(1, 0, 2)
                .dup('c');
    }

    /** For each group a matrix [M*k,N*L] of what each weight multiplies. */
    private INDArray windows(INDArray x, long groups, long members) {
        long length = x.size(2);
        INDArray lines = x.reshape('c', x.size(0), groups, members, length).permute(1, 2, 0, 3);
        INDArray windows = Nd4j.zeros(x.dataType(), groups, members, kernel, x.size(0), length);
        for (int j = 0; j < kernel; j++) {
            int shift = j - kernel / 2;
            if (Math.abs(shift) < length) {
                part(windows, j, -shift, length).assign(part(lines, shift, length));
            }
        }
        return windows.reshape('c', groups, members * kernel, x.size(0) * length);
    }

    /** The inverse of windows for gradients: the sum over what each value was multiplied with. */
    private INDArray lines(INDArray windows) {
        long length = windows.size(4);
        INDArray lines = Nd4j.zeros(windows.dataType(), windows.size(0), windows.size(1), windows.size(3), length);
        for (int j = 0; j < kernel; j++) {
            int shift = j - kernel / 2;
            if (Math.abs(shift) < length) {
                part(lines, shift, length).addi(part(windows, j, -shift, length));
            }
        }
        return lines.permute(2, 0, 1, 3).dup('c').reshape('c', windows.size(3), lines.size(0) * lines.size(1), length);
    }

    private static INDArray part(INDArray lines, int shift, long length) {
        return lines.get(
                NDArrayIndex.all(),
                NDArrayIndex.all(),
                NDArrayIndex.all(),
                NDArrayIndex.interval(Math.max(0, shift), Math.min(length, length + shift)));
    }

    private static INDArray part(INDArray windows, int j, int shift, long length) {
        return windows.get(
                NDArrayIndex.all(),
                NDArrayIndex.all(),
                NDArrayIndex.point(j),
                NDArrayIndex.all(),
                NDArrayIndex.interval(Math.max(0, shift), Math.min(length, length + shift)));
    }
}
