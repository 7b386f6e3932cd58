package org.attn4j.core.attention;

import java.util.List;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.nd4j.linalg.activations.Activation;

/** A sub-graph of DL4J layers: y = x * sigmoid(1x1 convolution of x). */
public record PixelGate() implements AttentionParameters, SubGraph {

    @Override
    public AttentionModule create() {
        return this;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        int channels = shape.channels();
        return List.of(
                Weight.of("kernel", new Init.Convolution(channels), channels, channels, 1, 1),
                Weight.of("offset", new Init.Bias(channels), channels));
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return (long) shape.channels() * shape.channels() * shape.pixels();
    }

    @Override
    public String attach(GraphScope scope, FeatureShape shape) {
        ConvolutionLayer convolution = new ConvolutionLayer.Builder(1, 1)
                .nIn(shape.channels())
                .nOut(shape.channels())
                .activation(Activation.SIGMOID)
                .build();
        scope.layer("gate", convolution, scope.input());
        scope.weight("kernel", "gate", "W");
        scope.weight("offset", "gate", "b");
        scope.vertex("product", new ElementWiseVertex(ElementWiseVertex.Op.Product), "gate", scope.input());
        return "product";
    }
}
