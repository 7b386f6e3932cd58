package org.attn4j.engine.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.engine.placement.AttentionPlan;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.Activation;

/**
 * Three sites in two stages: conv1 3x3, 4 channels; conv2 and conv3 1x1, 5 channels, both of stage {@code deep}; then a
 * layer that the test supplies, and a linear layer to two classes. Images are 6 x 6 pixels.
 */
public record SmallBackbone(Supplier<Layer> before) implements Backbone {

    static final int SIZE = 6;
    static final int CLASSES = 2;

    public static SmallBackbone plain() {
        return with(() -> new DenseLayer.Builder()
                .nOut(3)
                .activation(Activation.RELU)
                .dropOut(0.6)
                .build());
    }

    static SmallBackbone with(Supplier<Layer> layer) {
        return new SmallBackbone(layer);
    }

    public static AttentionEntry everywhere(AttentionParameters parameters) {
        return new AttentionEntry("tested", parameters, List.of(), Optional.empty(), Map.of(), false);
    }

    /** A float32 network with these modules. */
    static NetworkSpec spec(long seed, AttentionEntry... entries) {
        Backbone backbone = plain();
        AttentionPlan plan = AttentionPlan.resolve(backbone, List.of(entries));
        return NetworkSpec.of(backbone, plan, CLASSES, SIZE, InitScheme.PADDLE, seed);
    }

    @Override
    public List<Site> sites() {
        return List.of(site("conv1", "conv1", 4), site("conv2", "deep", 5), site("conv3", "deep", 5));
    }

    private static Site site(String name, String stage, int channels) {
        FeatureShape shape = new FeatureShape(channels, SIZE, SIZE, channels);
        return new Site(name, stage, Map.of(Position.BEFORE_ACTIVATION, shape));
    }

    @Override
    public Position defaultPosition() {
        return Position.BEFORE_ACTIVATION;
    }

    @Override
    public String build(GraphBuilder graph, String input, Attachments attention) {
        String last = convolution(graph, input, attention, "conv1", 3, 4);
        last = convolution(graph, last, attention, "conv2", 1, 5);
        last = convolution(graph, last, attention, "conv3", 1, 5);
        graph.addLayer("before", before.get(), last);
        graph.addLayer("fc", new DenseLayer.Builder().nOut(CLASSES).build(), "before");
        return "fc";
    }

    private static String convolution(
            GraphBuilder graph, String input, Attachments attention, String site, int kernel, int channels) {
        boolean plain = attention.isEmpty(site, Position.BEFORE_ACTIVATION);
        graph.addLayer(
                site,
                new ConvolutionLayer.Builder(kernel, kernel)
                        .padding(kernel / 2, kernel / 2)
                        .nOut(channels)
                        .activation(plain ? Activation.RELU : Activation.IDENTITY)
                        .build(),
                input);
        return attention.attach(graph, site, site, Position.BEFORE_ACTIVATION, true);
    }
}
