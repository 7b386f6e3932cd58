package org.attn4j.testkit.template.subgraph;

import java.util.List;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.GraphScope;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.SubGraph;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.nd4j.linalg.activations.Activation;

/**
 * One gate per channel of each pixel, from a convolution. N batch, C channels, H x W pixels, k kernel width.
 *
 * <pre>
 *   g = sigmoid(conv(x, w, b))      [N,C,H,W], each in (0,1); w [C,C,k,k], b [C], zero padding
 *   y = x * g                       [N,C,H,W]
 * </pre>
 *
 * Adds C C k k + C weights. Source: pixel attention, Zhao et al., arXiv:2010.01073, where k is 1. The record's
 * components are the parameters that a configuration can set.
 */
public record Example(
        @Doc("kernel width k, an odd number") @Default("1") @Range(min = 1)
        int kernel) implements AttentionParameters, SubGraph {

    /** Rejects even widths, which have no centre. */
    public Example {
        if (kernel % 2 == 0) {
            throw new ParameterException("kernel", "must be odd, was " + kernel);
        }
    }

    @Override
    public AttentionModule create() {
        return this;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        int channels = shape.channels();
        int fanIn = channels * kernel * kernel;
        return List.of(
                Weight.of("w", new Init.Convolution(fanIn), channels, channels, kernel, kernel),
                Weight.of("b", new Init.Bias(fanIn), channels));
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return (long) shape.channels() * shape.channels() * kernel * kernel * shape.pixels();
    }

    /** Names of layers are local to the site; every parameter of a layer is one of the module's weights. */
    @Override
    public String attach(GraphScope scope, FeatureShape shape) {
        ConvolutionLayer convolution = new ConvolutionLayer.Builder(kernel, kernel)
                .padding(kernel / 2, kernel / 2)
                .nIn(shape.channels())
                .nOut(shape.channels())
                .activation(Activation.IDENTITY)
                .build();
        scope.layer("mix", convolution, scope.input());
        scope.weight("w", "mix", "W");
        scope.weight("b", "mix", "b");
        scope.layer("gate", new ActivationLayer(Activation.SIGMOID), "mix");
        scope.vertex("product", new ElementWiseVertex(ElementWiseVertex.Op.Product), "gate", scope.input());
        return "product";
    }
}
