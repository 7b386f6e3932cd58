package org.attn4j.core.layer;

import java.util.function.Function;
import org.attn4j.core.array.HostPlaneConvolution;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.convolution.Convolution;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A convolution of a few planes into a few, with stride 1, zeros around the planes and no bias, so that a plane keeps its
 * size: z[n,o,h,w] = sum over i, a, b of weight[o,i,a,b] x[n,i,h+a-A/2,w+b-B/2], where A and B are the kernel's sides. For the
 * maps of pixel gates, which have one or two channels, loops over whole planes are faster than a convolution for many.
 *
 * @param height A, odd
 * @param width B, odd
 * @param weight the name of the weight, [out,in,A,B]
 */
public record PlaneConvolution(int height, int width, String weight) {

    /** Rejects kernels that have no centre. */
    public PlaneConvolution {
        if (height < 1 || width < 1 || height % 2 == 0 || width % 2 == 0) {
            throw new IllegalArgumentException(
                    "a kernel's sides must be odd and at least 1, were " + height + " and " + width);
        }
    }

    /** The weight from {@code in} to {@code out} planes. */
    public Weight weight(int in, int out) {
        return Weight.of(weight, new Init.Convolution(in * height * width), out, in, height, width);
    }

    /** The multiply-adds for one image, those with zeros around the planes included. */
    public long multiplyAdds(FeatureShape shape, int in, int out) {
        return (long) in * out * height * width * shape.pixels();
    }

    /** z, [N,out,H,W], a new array in C order, and its backward pass. */
    public Differentiated apply(INDArray planes, Tape tape) {
        Convolved convolved = apply(planes, tape.weight(weight));
        return new Differentiated(convolved.value(), gradient -> {
            Gradients gradients = convolved.backward().apply(gradient);
            tape.addGradient(weight, gradients.weight());
            return gradients.planes();
        });
    }

    /**
     * A convolution with a weight that is itself computed.
     *
     * @param value z, [N,out,H,W], a new array in C order
     * @param backward the gradients from that of z
     */
    public record Convolved(INDArray value, Function<INDArray, Gradients> backward) {}

    /**
     * The gradients of a convolution's operands.
     *
     * @param planes [N,in,H,W]
     * @param weight as many elements as the weight has
     */
    public record Gradients(INDArray planes, INDArray weight) {}

    /**
     * As {@link #apply(INDArray, Tape)}, with a weight that is itself computed.
     *
     * @param planes [N,in,H,W] in C order
     * @param w [out,in,A,B]
     */
    public Convolved apply(INDArray planes, INDArray w) {
        if (HostPlaneConvolution.suits(planes)) {
            HostPlaneConvolution convolution = HostPlaneConvolution.of(planes, w);
            return new Convolved(convolution.forward(), gradient -> {
                HostPlaneConvolution.Gradients gradients = convolution.backward(gradient);
                return new Gradients(gradients.planes(), gradients.weight());
            });
        }
        INDArray windows = windows(planes);
        INDArray matrix = w.reshape('c', w.size(0), windows.size(1));
        INDArray z = Maps.fromRows(windows.mmul(matrix.transpose()), planes.size(0), planes.size(2), planes.size(3));
        return new Convolved(z, gradient -> {
            INDArray rows = Maps.rows(gradient);
            return new Gradients(
                    planes(rows.mmul(matrix), planes.shape()), rows.transpose().mmul(windows));
        });
    }

    /** The surroundings of each pixel as a row, [N*H*W, in*A*B]. */
    private INDArray windows(INDArray planes) {
        INDArray windows = Nd4j.createUninitialized(planes.dataType(), windowShape(planes.shape()), 'c');
        Convolution.im2col(
                planes, height, width, 1, 1, height / 2, width / 2, 1, 1, false, windows.permute(0, 3, 4, 5, 1, 2));
        return windows.reshape('c', planes.length() / planes.size(1), planes.size(1) * height * width);
    }

    private INDArray planes(INDArray windows, long... shape) {
        INDArray ordered = windows.dup('c').reshape('c', windowShape(shape)).permute(0, 3, 4, 5, 1, 2);
        INDArray planes = Nd4j.zeros(windows.dataType(), shape);
        int rows = Math.toIntExact(shape[2]);
        int columns = Math.toIntExact(shape[3]);
        return Convolution.col2im(ordered, planes, 1, 1, height / 2, width / 2, rows, columns, 1, 1);
    }

    private long[] windowShape(long... planes) {
        return new long[] {planes[0], planes[2], planes[3], planes[1], height, width};
    }
}
