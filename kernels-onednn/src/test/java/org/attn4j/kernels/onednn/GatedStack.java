package org.attn4j.kernels.onednn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.attn4j.engine.network.InitScheme;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.engine.placement.AttentionPlan;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;

/**
 * A convolution, a gate, max pooling and a linear layer to three classes.
 *
 * @param gate the gate
 * @param relu whether there is a ReLU between gate and pooling
 * @param padding the pooling's padding
 */
record GatedStack(MeanGate gate, boolean relu, int padding) implements Backbone {

    static final int SIZE = 9;
    static final int CLASSES = 3;
    private static final int CHANNELS = 5;

    /** The network with DL4J's layers. */
    NetworkSpec spec() {
        AttentionEntry entry = new AttentionEntry("mean-gate", gate, List.of(), Optional.empty(), Map.of(), false);
        return NetworkSpec.of(this, AttentionPlan.resolve(this, List.of(entry)), CLASSES, SIZE, InitScheme.PYTORCH, 1);
    }

    @Override
    public List<Site> sites() {
        FeatureShape shape = new FeatureShape(CHANNELS, SIZE, SIZE, CHANNELS);
        return List.of(new Site("conv", "conv", Map.of(Position.BEFORE_ACTIVATION, shape)));
    }

    @Override
    public Position defaultPosition() {
        return Position.BEFORE_ACTIVATION;
    }

    @Override
    public String build(GraphBuilder graph, String input, Attachments attention) {
        graph.addLayer(
                "conv",
                new ConvolutionLayer.Builder(3, 3).padding(1, 1).nOut(CHANNELS).build(),
                input);
        String gated = attention.attach(graph, "conv", "conv", Position.BEFORE_ACTIVATION, relu);
        graph.addLayer(
                "pool",
                new SubsamplingLayer.Builder(PoolingType.MAX)
                        .kernelSize(3, 3)
                        .stride(2, 2)
                        .padding(padding, padding)
                        .build(),
                gated);
        graph.addLayer("logits", new DenseLayer.Builder().nOut(CLASSES).build(), "pool");
        return "logits";
    }
}
