package org.attn4j.core.array;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution over channels with k weights, k odd, and zero padding:
 * <pre>
 *   z[n,c] = sum_j w[j] * x[n, c + j - (k-1)/2]
 * </pre>
 */
public interface ChannelConvolution {

    /** The implementation for these arrays: loops for float arrays in host memory, ND4J operations for all others. */
    static ChannelConvolution of(INDArray x, INDArray weight) {
        return HostArray.supports(x) && HostArray.supports(weight) ? new HostConvolution() : new Im2ColConvolution();
    }

    /** z, [N,C]. */
    INDArray forward(INDArray x, INDArray weight);

    /** dLoss/dw, [k]: w[j] multiplies x[n, c + j - (k-1)/2] in every z[n,c]. */
    INDArray weightGradient(INDArray dz, INDArray x, int width);

    /** dLoss/dx, [N,C]: the convolution of dz with the reversed kernel. */
    INDArray inputGradient(INDArray dz, INDArray weight);
}
