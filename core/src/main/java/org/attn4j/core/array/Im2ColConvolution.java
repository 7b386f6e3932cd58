package org.attn4j.core.array;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Computes products with a matrix of windows in ND4J operations, for every backend and type. */
@BackendIndependent
final class Im2ColConvolution implements ChannelConvolution {

    @Override
    public INDArray forward(INDArray x, INDArray weight) {
        return ChannelWindows.of(x, (int) weight.length())
                .mmul(weight.reshape(weight.length(), 1))
                .reshape('c', x.shape());
    }

    @Override
    public INDArray weightGradient(INDArray dz, INDArray x, int width) {
        INDArray column = dz.dup('c').reshape('c', dz.length(), 1);
        return ChannelWindows.of(x, width).transpose().mmul(column);
    }

    @Override
    public INDArray inputGradient(INDArray dz, INDArray weight) {
        return forward(dz, Nd4j.reverse(weight.dup()));
    }
}
