package org.attn4j.core.layer;

import java.util.List;
import java.util.Optional;
import org.attn4j.core.array.LinearProduct;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * z = x w^T + b for each row of x: a linear layer, or a 1 x 1 convolution whose pixels are the rows.
 *
 * @param weight the name of w, [out,in]
 * @param bias the name of b, [out]; empty if there is none
 * @param convolution whether w is initialised as a convolution, else as a linear layer
 */
public record LinearMap(String weight, Optional<String> bias, boolean convolution) {

    /** A linear layer without bias. */
    public static LinearMap withoutBias(String weight) {
        return new LinearMap(weight, Optional.empty(), false);
    }

    /** A linear layer with bias. */
    public static LinearMap withBias(String weight, String bias) {
        return new LinearMap(weight, Optional.of(bias), false);
    }

    /** A 1 x 1 convolution with bias. */
    public static LinearMap convolution(String weight, String bias) {
        return new LinearMap(weight, Optional.of(bias), true);
    }

    /** The weights from {@code in} to {@code out} values, w first. */
    public List<Weight> weights(int in, int out) {
        Init init = convolution ? new Init.Convolution(in) : new Init.Linear(in, out);
        Weight w = Weight.of(weight, init, out, in);
        return bias.map(name -> List.of(w, Weight.of(name, new Init.Bias(in), out)))
                .orElse(List.of(w));
    }

    /** z, [M,out], and its backward pass. */
    public Differentiated apply(INDArray rows, Tape tape) {
        return new Differentiated(forward(rows, tape), gradient -> backward(gradient, rows, tape));
    }

    /** z, [M,out]; keeps nothing in the tape. */
    public INDArray forward(INDArray rows, Tape tape) {
        INDArray w = tape.weight(weight);
        return LinearProduct.of(rows, w).forward(rows, w, bias.map(tape::weight));
    }

    /**
     * dLoss/drows, [M,in]; adds the gradients of weight and bias.
     *
     * @param gradient dLoss/dz
     * @param rows the argument of forward
     */
    public INDArray backward(INDArray gradient, INDArray rows, Tape tape) {
        INDArray w = tape.weight(weight);
        LinearProduct product = LinearProduct.of(rows, w);
        tape.addGradient(weight, product.weightGradient(gradient, rows));
        bias.ifPresent(name -> tape.addGradient(name, product.biasGradient(gradient)));
        return product.inputGradient(gradient, w);
    }
}
