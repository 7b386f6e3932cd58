package org.attn4j.testkit.template.autodiff;

import java.util.List;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.AutodiffModule;
import org.attn4j.core.attention.AutodiffTape;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/**
 * One gate per channel, from a mean over pixels in which a learnt query weights the pixels. N batch, C channels, H x W
 * pixels, P = H W.
 *
 * <pre>
 *   a = softmax over the pixels of v x        [N,P], v [1,C]
 *   s = sum over the pixels of a x            [N,C]
 *   y = x * sigmoid(w s + b)                  [N,C,H,W], w, b [C]
 * </pre>
 *
 * Adds 3C weights. Only the forward pass is written; automatic differentiation derives the gradients. Source: the
 * attention pooling of global context blocks, Cao et al., GCNet, arXiv:1904.11492, followed by a gate. The record's
 * components are the parameters that a configuration can set.
 */
public record Example(
        @Doc("initial slope w of every channel") @Default("1")
        double slope) implements AttentionParameters, AutodiffModule {

    @Override
    public AttentionModule create() {
        return this;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        int channels = shape.channels();
        return List.of(
                Weight.of("v", new Init.Linear(channels, 1), 1, channels),
                Weight.of("w", new Init.Constant(slope), channels),
                Weight.of("b", new Init.Constant(0), channels));
    }

    /** Each pixel's product with the query, the weighted sum of pixels, and one product per channel. */
    @Override
    public long multiplyAdds(FeatureShape shape) {
        return (2L * shape.pixels() + 1) * shape.channels();
    }

    @Override
    public SDVariable forward(SDVariable x, AutodiffTape tape) {
        SameDiff graph = tape.graph();
        long channels = x.getShape()[1];
        long count = x.getShape()[2] * x.getShape()[3];
        SDVariable pixels = x.reshape(-1, channels, count).permute(0, 2, 1);
        SDVariable logits = pixels.reshape(-1, channels).mmul(graph.transpose(tape.weight("v")));
        SDVariable a = graph.nn().softmax(logits.reshape(-1, count), 1);
        SDVariable s = a.reshape(-1, 1, count).mmul(pixels).reshape(-1, channels);
        SDVariable gate = graph.nn().sigmoid(s.mul(tape.weight("w")).add(tape.weight("b")));
        tape.gate("gate", gate);
        return x.mul(graph.expandDims(graph.expandDims(gate, 2), 3));
    }
}
