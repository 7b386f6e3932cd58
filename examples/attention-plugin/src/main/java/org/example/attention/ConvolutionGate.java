package org.example.attention;

import java.util.List;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.GraphScope;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.SubGraph;
import org.attn4j.core.attention.Weight;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.nd4j.linalg.activations.Activation;

/**
 * A sub-graph of DL4J layers: each pixel's gates from its channels, y = x * sigmoid(norm(1x1 convolution of x)).
 */
public record ConvolutionGate() implements AttentionParameters, SubGraph {

    @Override
    public AttentionModule create() {
        return this;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        int channels = shape.channels();
        return List.of(
                Weight.of("kernel", new Init.Convolution(channels), channels, channels, 1, 1),
                new Weight("gamma", new long[] {channels}, new Init.Constant(1), true, false),
                new Weight("beta", new long[] {channels}, new Init.Constant(0), true, false),
                Weight.statistic("mean", 0, channels),
                Weight.statistic("variance", 1, channels));
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return (long) shape.channels() * shape.channels() * shape.pixels();
    }

    @Override
    public String attach(GraphScope scope, FeatureShape shape) {
        int channels = shape.channels();
        ConvolutionLayer mix = new ConvolutionLayer.Builder(1, 1)
                .nIn(channels)
                .nOut(channels)
                .hasBias(false)
                .activation(Activation.IDENTITY)
                .build();
        scope.layer("mix", mix, scope.input());
        scope.weight("kernel", "mix", "W");
        BatchNormalization norm = new BatchNormalization.Builder()
                .nIn(channels)
                .nOut(channels)
                .useLogStd(false)
                .build();
        scope.layer("norm", norm, "mix");
        scope.weight("gamma", "norm", "gamma");
        scope.weight("beta", "norm", "beta");
        scope.weight("mean", "norm", "mean");
        scope.weight("variance", "norm", "var");
        scope.layer("gate", new ActivationLayer(Activation.SIGMOID), "norm");
        scope.vertex("product", new ElementWiseVertex(ElementWiseVertex.Op.Product), "gate", scope.input());
        return "product";
    }
}
