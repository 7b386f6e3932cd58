package org.attn4j.core.expression;

import java.util.List;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.array.RowVectors;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * z[n,f] = x[n,f] + b[f], b [F].
 *
 * @param weight the name of b
 * @param initial the initial value of all elements of b
 * @param decayed whether weight decay applies to b
 */
@BackendIndependent
public record Shift(String weight, double initial, boolean decayed) implements RowsMap {

    @Override
    public List<Weight> weights(int input) {
        return List.of(new Weight(weight, new long[] {input}, new Init.Constant(initial), true, decayed));
    }

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        return RowVectors.plus(x, tape.weight(weight));
    }

    @Override
    public INDArray backward(INDArray gradient, INDArray x, INDArray y, Tape tape) {
        tape.addGradient(weight, RowVectors.sumOfRows(gradient));
        return gradient;
    }
}
