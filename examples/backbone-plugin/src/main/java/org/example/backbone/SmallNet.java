package org.example.backbone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;

/**
 * Two stages and a linear layer; A marks the positions of attention modules:
 * <pre>
 *   conv1 3x3, normalisation A relu A pool
 *   conv2 3x3, normalisation A relu A pool
 *   mean over pixels, dropout, fc
 * </pre>
 */
final class SmallNet implements Backbone {

    private final SmallNetParameters parameters;
    private final int classes;
    private final int imageSize;

    SmallNet(SmallNetParameters parameters, int classes, int imageSize) {
        this.parameters = parameters;
        this.classes = classes;
        this.imageSize = imageSize;
    }

    @Override
    public List<Site> sites() {
        return List.of(
                site("conv1", parameters.width(), imageSize), site("conv2", 2 * parameters.width(), imageSize / 2));
    }

    /** A site whose positions all have the same shape. In a plain network, planes are channels. */
    private static Site site(String name, int channels, int size) {
        FeatureShape shape = new FeatureShape(channels, size, size, channels);
        Map<Position, FeatureShape> positions = new LinkedHashMap<>();
        positions.put(Position.BEFORE_ACTIVATION, shape);
        positions.put(Position.AFTER_ACTIVATION, shape);
        return new Site(name, name, positions);
    }

    @Override
    public Position defaultPosition() {
        return Position.BEFORE_ACTIVATION;
    }

    @Override
    public String build(GraphBuilder graph, String input, Attachments attention) {
        String first = stage(graph, input, "conv1", parameters.width(), attention);
        String second = stage(graph, first, "conv2", 2 * parameters.width(), attention);
        graph.addLayer("mean", new GlobalPoolingLayer(PoolingType.AVG), second);
        DenseLayer.Builder linear = new DenseLayer.Builder().nOut(classes);
        if (parameters.dropout() > 0) {
            // Deeplearning4j applies dropout to a layer's input; its parameter is the share that is retained.
            linear.dropOut(1 - parameters.dropout());
        }
        graph.addLayer("fc", linear.build(), "mean");
        return "fc";
    }

    private static String stage(GraphBuilder graph, String input, String site, int channels, Attachments attention) {
        ConvolutionLayer convolution = new ConvolutionLayer.Builder(3, 3)
                .padding(1, 1)
                .nOut(channels)
                .hasBias(false)
                .build();
        graph.addLayer(site, convolution, input);
        String norm = site + ".norm";
        graph.addLayer(norm, new BatchNormalization.Builder().useLogStd(false).build(), site);

        // The last module applies the ReLU, which is faster; without a module the network does.
        String last = attention.attach(graph, norm, site, Position.BEFORE_ACTIVATION, true);
        if (last.equals(norm)) {
            last = site + ".relu";
            graph.addLayer(last, new ActivationLayer(Activation.RELU), norm);
        }
        last = attention.attach(graph, last, site, Position.AFTER_ACTIVATION, false);

        String pool = site + ".pool";
        SubsamplingLayer pooling = new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                .kernelSize(2, 2)
                .stride(2, 2)
                .build();
        graph.addLayer(pool, pooling, last);
        return pool;
    }
}
