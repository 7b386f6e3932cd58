package org.attn4j.core.expression;

import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.array.ChannelConvolution;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A convolution over channels with circular padding: each row is extended on both sides by the (k-1)/2 channels of the
 * opposite end, so that the zero padding of the inner convolution affects no result that is kept.
 *
 * @param inner a convolution with zero padding
 */
@BackendIndependent
record CircularConvolution(ChannelConvolution inner) implements ChannelConvolution {

    @Override
    public INDArray forward(INDArray x, INDArray weight) {
        int reach = reach(weight.length());
        return columns(inner.forward(wrapped(x, reach), weight), reach, x.size(1) + reach);
    }

    @Override
    public INDArray weightGradient(INDArray dz, INDArray x, int width) {
        int reach = reach(width);
        return inner.weightGradient(zeroPadded(dz, reach), wrapped(x, reach), width);
    }

    @Override
    public INDArray inputGradient(INDArray dz, INDArray weight) {
        int reach = reach(weight.length());
        long channels = dz.size(1);
        INDArray wrapped = inner.inputGradient(zeroPadded(dz, reach), weight);
        INDArray dx = columns(wrapped, reach, channels + reach);
        if (reach > 0) {
            view(dx, channels - reach, channels).addi(view(wrapped, 0, reach));
            view(dx, 0, reach).addi(view(wrapped, channels + reach, channels + 2L * reach));
        }
        return dx;
    }

    private static int reach(long width) {
        return Math.toIntExact((width - 1) / 2);
    }

    /** [N,C] extended on both sides by the channels of the opposite end, [N,C+2r]. */
    private static INDArray wrapped(INDArray x, int reach) {
        return reach == 0 ? x : Nd4j.concat(1, view(x, x.size(1) - reach, x.size(1)), x, view(x, 0, reach));
    }

    /** [N,C] with zeros on both sides, [N,C+2r]. */
    private static INDArray zeroPadded(INDArray dz, int reach) {
        INDArray result = Nd4j.zeros(dz.dataType(), dz.size(0), dz.size(1) + 2L * reach);
        view(result, reach, reach + dz.size(1)).assign(dz);
        return result;
    }

    private static INDArray columns(INDArray matrix, long from, long to) {
        return view(matrix, from, to).dup('c');
    }

    private static INDArray view(INDArray matrix, long from, long to) {
        return matrix.get(NDArrayIndex.all(), NDArrayIndex.interval(from, to));
    }
}
