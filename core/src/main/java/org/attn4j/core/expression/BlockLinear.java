package org.attn4j.core.expression;

import java.util.List;
import java.util.Map;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * z = x W^T with a block-diagonal W: a value depends only on those of its group. The G blocks of F/G x F/G are stored
 * below each other as [F,F/G].
 *
 * @param groups G, which divides F
 * @param weight the name of the tensor of blocks
 */
@BackendIndependent
public record BlockLinear(int groups, String weight) implements RowsMap {

    @Override
    public int width(int input) {
        if (groups < 1 || input % groups != 0) {
            throw new IllegalArgumentException("groups must be at least 1 and divide the number of values per image, "
                    + input + ", was " + groups);
        }
        return input;
    }

    @Override
    public List<Weight> weights(int input) {
        int size = input / groups;
        return List.of(Weight.of(weight, new Init.Linear(size, size), input, size));
    }

    @Override
    public long multiplyAdds(int input) {
        return (long) input * input / groups;
    }

    @Override
    public Map<String, Object> resolved(int input) {
        return Map.of("groups", groups);
    }

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        INDArray blocks = blocks(tape.weight(weight));
        return joined(Nd4j.matmul(byGroup(x, blocks), transposed(blocks)), x);
    }

    @Override
    public INDArray backward(INDArray gradient, INDArray x, INDArray y, Tape tape) {
        INDArray blocks = blocks(tape.weight(weight));
        INDArray grouped = byGroup(gradient, blocks);
        tape.addGradient(weight, Nd4j.matmul(transposed(grouped), byGroup(x, blocks)));
        return joined(Nd4j.matmul(grouped, blocks), gradient);
    }

    /** [F,F/G] as [G,F/G,F/G]. */
    private static INDArray blocks(INDArray weight) {
        long size = weight.size(1);
        return weight.reshape('c', weight.size(0) / size, size, size);
    }

    /** [N,F] as [G,N,F/G]. */
    private static INDArray byGroup(INDArray rows, INDArray blocks) {
        return rows.reshape('c', rows.size(0), blocks.size(0), blocks.size(1))
                .permute(1, 0, 2)
                .dup('c');
    }

    /** [G,N,F/G] as [N,F]. */
    private static INDArray joined(INDArray grouped, INDArray like) {
        return grouped.permute(1, 0, 2).dup('c').reshape('c', like.shape());
    }

    private static INDArray transposed(INDArray blocks) {
        return blocks.permute(0, 2, 1).dup('c');
    }
}
