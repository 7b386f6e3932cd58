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

/**
 * z = s W^T, W block-diagonal: G blocks of C/G x C/G, stored below each other as [C,C/G].
 *
 * @param parameters what says G
 */
record Grouped(SeGcParameters parameters) implements ChannelMap {

    private static final String WEIGHT = "weight";

    @Override
    public List<Weight> weights(FeatureShape shape) {
        int channels = shape.channels();
        int width = channels / parameters.groups(channels);
        return List.of(Weight.of(WEIGHT, new Init.Linear(width, width), channels, width));
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        long channels = shape.channels();
        return channels * channels / parameters.groups(shape.channels());
    }

    @Override
    public Map<String, Object> resolved(FeatureShape shape) {
        return Map.of("groups", parameters.groups(shape.channels()));
    }

    @Override
    public INDArray forward(INDArray rows, Tape tape) {
        INDArray blocks = blocks(tape.weight(WEIGHT));
        INDArray grouped = byGroup(rows, blocks);
        tape.keep("grouped", grouped);
        return joined(Nd4j.matmul(grouped, transposed(blocks)), rows);
    }

    @Override
    public INDArray backward(INDArray gradient, Tape tape) {
        INDArray blocks = blocks(tape.weight(WEIGHT));
        INDArray grouped = byGroup(gradient, blocks);
        tape.addGradient(WEIGHT, Nd4j.matmul(transposed(grouped), tape.kept("grouped")));
        return joined(Nd4j.matmul(grouped, blocks), gradient);
    }

    /** [C,w] as [G,w,w]. */
    private static INDArray blocks(INDArray weight) {
        long width = weight.size(1);
        return weight.reshape('c', weight.size(0) / width, width, width);
    }

    /** [N,C] as [G,N,w]. */
    private static INDArray byGroup(INDArray rows, INDArray blocks) {
        return rows.reshape('c', rows.size(0), blocks.size(0), blocks.size(1))
                .permute(1, 0, 2)
                .dup('c');
    }

    /** [G,N,w] as [N,C]. */
    private static INDArray joined(INDArray grouped, INDArray like) {
        return grouped.permute(1, 0, 2).dup('c').reshape('c', like.shape());
    }

    private static INDArray transposed(INDArray blocks) {
        return blocks.permute(0, 2, 1).dup('c');
    }
}
