package org.attn4j.core.array;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution over channels, k weights, odd, zeros outside:
 * <pre>
 *   z[n,c] = sum_j w[j] * x[n, c + j - (k-1)/2]
 * </pre>
 */
public interface ChannelConvolution {

    /** How it is computed: on the processor by loops, elsewhere and in other types than float by ND4J's operations. */
    static ChannelConvolution of(INDArray x, INDArray weight) {
        return HostArray.reaches(x) && HostArray.reaches(weight) ? new HostConvolution() : new Im2ColConvolution();
    }

    /** z, [N,C]. */
    INDArray forward(INDArray x, INDArray weight);

    /** dLoss/dw, [k]: w[j] meets x[n, c + j - (k-1)/2] at every z[n,c]. */
    INDArray weightGradient(INDArray dz, INDArray x, int width);

    /** dLoss/dx, [N,C]: a channel reaches its neighbours through the mirrored kernel. */
    INDArray inputGradient(INDArray dz, INDArray weight);
}
