package org.attn4j.core.expression;

import java.util.List;
import java.util.Optional;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.array.LinearProduct;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * z = x w^T + b for each image; w [O,F], b [O].
 *
 * @param outputs O, at least 1
 * @param weight the name of w
 * @param bias the name of b; empty if there is none
 * @param convolution whether w is initialised as a 1 x 1 convolution, else as a linear layer
 */
@BackendIndependent
public record Linear(int outputs, String weight, Optional<String> bias, boolean convolution) implements RowsMap {

    /** Rejects fewer than 1 output. */
    public Linear {
        if (outputs < 1) {
            throw new IllegalArgumentException("outputs of a linear map must be at least 1, were " + outputs);
        }
    }

    @Override
    public int width(int input) {
        return outputs;
    }

    @Override
    public List<Weight> weights(int input) {
        Init init = convolution ? new Init.Convolution(input) : new Init.Linear(input, outputs);
        Weight w = Weight.of(weight, init, outputs, input);
        return bias.map(name -> List.of(w, Weight.of(name, new Init.Bias(input), outputs)))
                .orElse(List.of(w));
    }

    @Override
    public long multiplyAdds(int input) {
        return (long) input * outputs;
    }

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        INDArray w = tape.weight(weight);
        return LinearProduct.of(x, w).forward(x, w, bias.map(tape::weight));
    }

    @Override
    public INDArray backward(INDArray gradient, INDArray x, INDArray y, Tape tape) {
        INDArray w = tape.weight(weight);
        LinearProduct product = LinearProduct.of(x, w);
        tape.addGradient(weight, product.weightGradient(gradient, x));
        bias.ifPresent(name -> tape.addGradient(name, product.biasGradient(gradient)));
        return product.inputGradient(gradient, w);
    }
}
