package org.attn4j.trainer.optimizer;

import org.attn4j.engine.network.Tensor;

/** The tensors that weight decay applies to. Tensors that a module exempts never decay. */
public enum DecayedTensors {
    /** All: weights, biases, scales and shifts of normalisation. */
    ALL,

    /**
     * Tensors of two axes or more: the weights of convolutions and linear layers. Biases, normalisation's scales and
     * shifts and modules' vectors, such as ECA's kernel, do not decay. He et al., arXiv:1812.01187, section 3.1 (no
     * bias decay).
     */
    WEIGHTS;

    /** Whether weight decay applies to a tensor. */
    public boolean covers(Tensor tensor) {
        return tensor.decayed() && (this == ALL || tensor.shape().length > 1);
    }
}
