package org.attn4j.core.layer;

import org.attn4j.core.array.Rectifier;
import org.attn4j.core.array.Sigmoid;
import org.attn4j.core.attention.Differentiated;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Functions of each element of an array of any shape, with their backward passes. */
public final class Activations {

    private Activations() {}

    /** max(0, z), a new array. */
    public static Differentiated relu(INDArray z) {
        INDArray output = Rectifier.of(z);
        return new Differentiated(output, gradient -> Rectifier.backward(gradient, output));
    }

    /** 1 / (1 + e^-z), a new array. */
    public static Differentiated sigmoid(INDArray z) {
        INDArray gate = Sigmoid.of(z);
        return new Differentiated(gate, gradient -> Sigmoid.backward(gradient, gate));
    }
}
