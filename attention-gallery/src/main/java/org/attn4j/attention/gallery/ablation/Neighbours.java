package org.attn4j.attention.gallery.ablation;

import java.util.List;
import java.util.Map;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.ChannelMap;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A kernel a channel:
 * <pre>
 *   z[n,c] = sum_j w[c,j] s[n, c + j - (k-1)/2]      zero outside 0..C-1, w [C,k]
 * </pre>
 *
 * @param kernel k, odd
 */
record Neighbours(int kernel) implements ChannelMap {

    private static final String WEIGHT = "weight";

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return List.of(Weight.of(WEIGHT, new Init.Convolution(kernel), shape.channels(), kernel));
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return (long) kernel * shape.channels();
    }

    @Override
    public Map<String, Object> resolved(FeatureShape shape) {
        return Map.of("kernel", kernel);
    }

    @Override
    public INDArray forward(INDArray rows, Tape tape) {
        tape.keep("rows", rows);
        INDArray z = Nd4j.zeros(rows.dataType(), rows.shape());
        for (int j = 0; j < kernel; j++) {
            z.addi(shifted(rows, shift(j)).muliRowVector(column(tape.weight(WEIGHT), j)));
        }
        return z;
    }

    @Override
    public INDArray backward(INDArray gradient, Tape tape) {
        INDArray rows = tape.kept("rows");
        INDArray weight = tape.weight(WEIGHT);
        INDArray dweight = Nd4j.zeros(rows.dataType(), weight.shape());
        INDArray drows = Nd4j.zeros(rows.dataType(), rows.shape());
        for (int j = 0; j < kernel; j++) {
            dweight.putColumn(j, shifted(rows, shift(j)).muli(gradient).sum(0));
            drows.addi(shifted(gradient.mulRowVector(column(weight, j)), -shift(j)));
        }
        tape.addGradient(WEIGHT, dweight);
        return drows;
    }

    private int shift(int j) {
        return j - (kernel - 1) / 2;
    }

    private static INDArray column(INDArray matrix, int j) {
        return matrix.get(NDArrayIndex.all(), NDArrayIndex.point(j)).dup('c');
    }

    /** [N,C] whose column c is column c + shift of the rows, 0 where there is none; newly made. */
    private static INDArray shifted(INDArray rows, int shift) {
        INDArray result = Nd4j.zeros(rows.dataType(), rows.shape());
        long from = Math.max(0, -shift);
        long to = Math.min(rows.size(1), rows.size(1) - shift);
        if (from < to) {
            result.get(NDArrayIndex.all(), NDArrayIndex.interval(from, to))
                    .assign(rows.get(NDArrayIndex.all(), NDArrayIndex.interval(from + shift, to + shift)));
        }
        return result;
    }
}
