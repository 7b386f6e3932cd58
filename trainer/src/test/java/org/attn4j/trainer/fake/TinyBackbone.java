package org.attn4j.trainer.fake;

import java.util.List;
import java.util.Map;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.parameter.Default;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.activations.Activation;

/**
 * A network with one site: convolution conv1, 3x3, stride 2; a hidden layer of 6 units with dropout; an output layer.
 *
 * @param channels output channels of conv1
 */
public record TinyBackbone(@Default("4") int channels) implements BackboneParameters {

    @Override
    public Backbone create(int classes, int imageSize) {
        return new Net(channels, classes, (imageSize - 1) / 2 + 1);
    }

    private record Net(int channels, int classes, int size) implements Backbone {

        @Override
        public List<Site> sites() {
            FeatureShape shape = new FeatureShape(channels, size, size, channels);
            return List.of(new Site("conv1", "conv1", Map.of(Position.BEFORE_ACTIVATION, shape)));
        }

        @Override
        public Position defaultPosition() {
            return Position.BEFORE_ACTIVATION;
        }

        @Override
        public String build(GraphBuilder graph, String input, Attachments attention) {
            boolean plain = attention.isEmpty("conv1", Position.BEFORE_ACTIVATION);
            graph.addLayer(
                    "conv1",
                    new ConvolutionLayer.Builder(3, 3)
                            .stride(2, 2)
                            .padding(1, 1)
                            .nOut(channels)
                            .activation(plain ? Activation.RELU : Activation.IDENTITY)
                            .build(),
                    input);
            String last = attention.attach(graph, "conv1", "conv1", Position.BEFORE_ACTIVATION, true);
            graph.addLayer(
                    "fc1",
                    new DenseLayer.Builder().nOut(6).activation(Activation.RELU).build(),
                    last);
            graph.addLayer(
                    "fc2", new DenseLayer.Builder().nOut(classes).dropOut(0.8).build(), "fc1");
            return "fc2";
        }
    }
}
