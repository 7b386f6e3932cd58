package org.attn4j.core.expression;

import java.util.List;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.array.RowVectors;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * z[n,f] = w[f] * x[n,f], w [F].
 *
 * @param weight the name of w
 * @param initial the initial value of all elements of w
 * @param decayed whether weight decay applies to w
 */
@BackendIndependent
public record Scale(String weight, double initial, boolean decayed) implements RowsMap {

    @Override
    public List<Weight> weights(int input) {
        return List.of(new Weight(weight, new long[] {input}, new Init.Constant(initial), true, decayed));
    }

    @Override
    public long multiplyAdds(int input) {
        return input;
    }

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        return RowVectors.times(x, tape.weight(weight));
    }

    @Override
    public INDArray backward(INDArray gradient, INDArray x, INDArray y, Tape tape) {
        tape.addGradient(weight, RowVectors.sumOfProducts(gradient, x));
        return RowVectors.times(gradient, tape.weight(weight));
    }
}
