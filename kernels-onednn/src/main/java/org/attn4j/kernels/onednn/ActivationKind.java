package org.attn4j.kernels.onednn;

import java.util.Optional;
import org.bytedeco.dnnl.global.dnnl;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU6;

/** The activation functions that oneDNN computes. */
enum ActivationKind {
    /** max(0, x). */
    RELU(dnnl.algorithm.eltwise_relu, 0),
    /** min(6, max(0, x)); the gradient is 0 at both ends. */
    RELU6(dnnl.algorithm.eltwise_clip_v2, 6);

    private final dnnl.algorithm algorithm;
    private final float ceiling;

    ActivationKind(dnnl.algorithm algorithm, float ceiling) {
        this.algorithm = algorithm;
        this.ceiling = ceiling;
    }

    int algorithm() {
        return algorithm.value;
    }

    /** oneDNN's second parameter of the function. */
    float ceiling() {
        return ceiling;
    }

    /** The kind of a DL4J activation function; empty for others, such as a ReLU with a slope or a ceiling. */
    static Optional<ActivationKind> of(IActivation function) {
        if (function.equals(new ActivationReLU())) {
            return Optional.of(RELU);
        }
        return function.equals(new ActivationReLU6()) ? Optional.of(RELU6) : Optional.empty();
    }
}
