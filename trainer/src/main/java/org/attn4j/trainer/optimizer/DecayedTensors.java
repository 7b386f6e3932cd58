package org.attn4j.trainer.optimizer;

import org.attn4j.engine.network.Tensor;

/** Which tensors weight decay applies to. What a module exempts never decays. */
public enum DecayedTensors {
    /** All: weights, biases, scales and shifts of normalisation. */
    ALL,

    /**
     * Tensors of two axes or more: the weights of convolutions and linear layers. Biases, normalisation's scales and shifts
     * and modules' vectors (ECA's kernel is one) are spared. He et al., arXiv:1812.01187, section 3.1 (no bias decay).
     */
    WEIGHTS;

    /** Whether a tensor is among them. */
    public boolean covers(Tensor tensor) {
        return tensor.decayed() && (this == ALL || tensor.shape().length > 1);
    }
}
