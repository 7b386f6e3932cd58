package org.attn4j.core.expression;

import java.util.List;
import java.util.Map;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A convolution over the values of an image with a separate kernel for each value, without bias:
 * <pre>
 *   z[n,f] = sum_j w[f,j] * x[n, f + j - (k-1)/2]      zero padding, w [F,k]
 * </pre>
 *
 * @param kernel k, odd
 * @param weight the name of w
 */
@BackendIndependent
public record PerChannelKernels(int kernel, String weight) implements RowsMap {

    /** Rejects kernels without a centre. */
    public PerChannelKernels {
        Kernels.requireCentre(kernel);
    }

    @Override
    public List<Weight> weights(int input) {
        return List.of(Weight.of(weight, new Init.Convolution(kernel), input, kernel));
    }

    @Override
    public long multiplyAdds(int input) {
        return (long) kernel * input;
    }

    @Override
    public Map<String, Object> resolved(int input) {
        return Map.of("kernel", kernel);
    }

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        INDArray w = tape.weight(weight);
        INDArray z = Nd4j.zeros(x.dataType(), x.shape());
        for (int j = 0; j < kernel; j++) {
            z.addi(shifted(x, shift(j)).muliRowVector(column(w, j)));
        }
        return z;
    }

    @Override
    public INDArray backward(INDArray gradient, INDArray x, INDArray y, Tape tape) {
        INDArray w = tape.weight(weight);
        INDArray dw = Nd4j.zeros(x.dataType(), w.shape());
        INDArray dx = Nd4j.zeros(x.dataType(), x.shape());
        for (int j = 0; j < kernel; j++) {
            dw.putColumn(j, shifted(x, shift(j)).muli(gradient).sum(0));
            dx.addi(shifted(gradient.mulRowVector(column(w, j)), -shift(j)));
        }
        tape.addGradient(weight, dw);
        return dx;
    }

    private int shift(int j) {
        return j - (kernel - 1) / 2;
    }

    private static INDArray column(INDArray matrix, int j) {
        return matrix.get(NDArrayIndex.all(), NDArrayIndex.point(j)).dup('c');
    }

    /** A new array [N,F] whose column f is column f + shift of x, or 0 if x has none. */
    private static INDArray shifted(INDArray x, int shift) {
        INDArray result = Nd4j.zeros(x.dataType(), x.shape());
        long from = Math.max(0, -shift);
        long to = Math.min(x.size(1), x.size(1) - shift);
        if (from < to) {
            result.get(NDArrayIndex.all(), NDArrayIndex.interval(from, to))
                    .assign(x.get(NDArrayIndex.all(), NDArrayIndex.interval(from + shift, to + shift)));
        }
        return result;
    }
}
