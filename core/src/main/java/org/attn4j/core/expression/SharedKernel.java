package org.attn4j.core.expression;

import java.util.List;
import java.util.Map;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.array.ChannelConvolution;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution over the values of an image with one shared kernel, without bias:
 * <pre>
 *   z[n,f] = sum_j w[j] * x[n, f + j - (k-1)/2]      w [k]
 * </pre>
 *
 * @param kernel k, odd
 * @param weight the name of w
 * @param padding the values of x outside 0..F-1; with circular padding k is at most 2F + 1
 */
@BackendIndependent
public record SharedKernel(int kernel, String weight, Padding padding) implements RowsMap {

    /** Rejects kernels without a centre. */
    public SharedKernel {
        Kernels.requireCentre(kernel);
    }

    @Override
    public int width(int input) {
        if (padding == Padding.CIRCULAR && (kernel - 1) / 2 > input) {
            throw new IllegalArgumentException("kernel must be at most " + (2L * input + 1)
                    + " with circular padding of " + input + " values per image, was " + kernel);
        }
        return input;
    }

    @Override
    public List<Weight> weights(int input) {
        return List.of(Weight.of(weight, new Init.Convolution(kernel), kernel));
    }

    @Override
    public long multiplyAdds(int input) {
        return (long) kernel * input;
    }

    @Override
    public Map<String, Object> resolved(int input) {
        return Map.of("kernel", kernel);
    }

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        INDArray w = tape.weight(weight);
        return convolution(x, w).forward(x, w);
    }

    @Override
    public INDArray backward(INDArray gradient, INDArray x, INDArray y, Tape tape) {
        INDArray w = tape.weight(weight);
        ChannelConvolution convolution = convolution(x, w);
        tape.addGradient(weight, convolution.weightGradient(gradient, x, kernel));
        return convolution.inputGradient(gradient, w);
    }

    private ChannelConvolution convolution(INDArray x, INDArray w) {
        ChannelConvolution zeroPadded = ChannelConvolution.of(x, w);
        return padding == Padding.CIRCULAR ? new CircularConvolution(zeroPadded) : zeroPadded;
    }
}
