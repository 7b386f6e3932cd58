package org.attn4j.core.array;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Computes with ND4J operations, for every backend and type. */
@BackendIndependent
final class Nd4jProduct implements LinearProduct {

    @Override
    public INDArray forward(INDArray x, INDArray weight, Optional<INDArray> bias) {
        INDArray z = x.mmul(weight.transpose());
        return bias.map(z::addiRowVector).orElse(z);
    }

    @Override
    public INDArray weightGradient(INDArray dz, INDArray x) {
        return dz.transpose().mmul(x);
    }

    @Override
    public INDArray biasGradient(INDArray dz) {
        return dz.sum(0);
    }

    @Override
    public INDArray inputGradient(INDArray dz, INDArray weight) {
        return dz.mmul(weight);
    }
}
