package org.example.attention;

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
import org.attn4j.core.parameter.Range;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An autodiff module: only the forward pass is written by hand. Two linear layers with batch normalisation between them.
 *
 * <pre>
 *   s = mean of x over H, W                       [N,C]
 *   h = relu(gamma norm(s W1') + beta)            [N,R], R = max(1, C / reduction)
 *   y = x * sigmoid(h W2')                        W1 [R,C], W2 [C,R]
 * </pre>
 */
public record BottleneckGate(@Doc("hidden width is max(1, C / reduction)") @Default("4") @Range(min = 1) int reduction)
        implements AttentionParameters, AutodiffModule {

    private static final double EPSILON = 1e-3;
    private static final double MOMENTUM = 0.1;

    @Override
    public AttentionModule create() {
        return this;
    }

    private int hidden(FeatureShape shape) {
        return Math.max(1, shape.channels() / reduction);
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        int channels = shape.channels();
        int hidden = hidden(shape);
        return List.of(
                Weight.of("w1", new Init.Linear(channels, hidden), hidden, channels),
                new Weight("gamma", new long[] {hidden}, new Init.Constant(1), true, false),
                new Weight("beta", new long[] {hidden}, new Init.Constant(0), true, false),
                Weight.statistic("mean", 0, hidden),
                Weight.statistic("variance", 1, hidden),
                Weight.of("w2", new Init.Linear(hidden, channels), channels, hidden));
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return 2L * shape.channels() * hidden(shape);
    }

    @Override
    public SDVariable forward(SDVariable x, AutodiffTape tape) {
        SameDiff graph = tape.graph();
        SDVariable s = x.mean(2, 3);
        SDVariable h = s.mmul(graph.transpose(tape.weight("w1")));
        SDVariable mean = tape.weight("mean");
        SDVariable variance = tape.weight("variance");
        if (tape.training()) {
            SDVariable batchMean = h.mean(0);
            SDVariable batchVariance = graph.math().square(h.sub(batchMean)).mean(0);
            tape.update("mean", mean.mul(1 - MOMENTUM).add(batchMean.mul(MOMENTUM)));
            tape.update("variance", variance.mul(1 - MOMENTUM).add(batchVariance.mul(MOMENTUM)));
            mean = batchMean;
            variance = batchVariance;
        }
        SDVariable u = h.sub(mean).div(graph.math().sqrt(variance.add(EPSILON)));
        SDVariable active = graph.nn().relu(u.mul(tape.weight("gamma")).add(tape.weight("beta")), 0);
        SDVariable gate = graph.nn().sigmoid(active.mmul(graph.transpose(tape.weight("w2"))));
        tape.gate("gate", gate);
        return x.mul(graph.expandDims(graph.expandDims(gate, 2), 3));
    }
}
